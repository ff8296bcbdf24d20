// Something in one of these districts is on it, or is to be.
MATCH (region:Entity)<-[up:PART_OF|MEMBER_OF*0..6]-(:District)<-[:LOCATED_IN*0..2]-()-[:RECOGNISED_BY]->(parent)
WHERE region.id IN $districts AND ($rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF'))
