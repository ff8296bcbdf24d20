// The larger segments that it belongs to.
WITH parent.segment AS s
MATCH (s)-[:PART_OF]->(whole:Segment)
RETURN DISTINCT whole AS value ORDER BY value.id
