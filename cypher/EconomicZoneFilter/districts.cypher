// One of these districts is a member of it.
MATCH (d:Entity:District)-[:MEMBER_OF]->(parent)
WHERE d.id IN $districts
