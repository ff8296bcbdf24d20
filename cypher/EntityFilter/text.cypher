// Part of one of its names.
MATCH (n:Name)-[:NAMES]->(parent)
WHERE n.key CONTAINS $text
