// One of these districts leads it, or one of their departments does, or it belongs to a policy that applies there.
MATCH (region:Entity)<-[up:PART_OF|MEMBER_OF*0..6]-(d:District)<-[:APPLIES_TO|PART_OF*0..1]-(x)-[:HAS_MEASURE|LEADS]->(parent)
WHERE region.id IN $districts AND ($rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF')) AND (x = d OR NOT x:District)
