// About one of these districts.
MATCH (region:Entity)<-[up:PART_OF|MEMBER_OF*0..6]-(:District)<-[:COVERS]-(parent)
WHERE region.id IN $districts AND ($rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF'))
