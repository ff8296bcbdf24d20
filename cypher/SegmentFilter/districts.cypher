// One of these districts, or one below them, sets out to develop it.
MATCH (region:Entity)<-[up:PART_OF|MEMBER_OF*0..6]-(:District)-[r:DEVELOPS]->(parent)
WHERE region.id IN $districts AND ($rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF')) AND ($needs IS NULL OR r.need IN $needs)
