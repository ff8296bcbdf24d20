// In one of these districts or zones, directly or through a park.
MATCH (region:Entity)<-[up:PART_OF|MEMBER_OF*0..6]-(:District)<-[:LOCATED_IN*1..2]-(parent)
WHERE region.id IN $districts AND ($rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF'))
