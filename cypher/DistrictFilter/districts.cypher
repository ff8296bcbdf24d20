// Below one of these districts or in one of these zones, itself included.
MATCH (region:Entity)<-[up:PART_OF|MEMBER_OF*0..6]-(parent)
WHERE region.id IN $districts AND ($rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF'))
