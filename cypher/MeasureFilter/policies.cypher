// Belongs to one of these policies.
MATCH (p:Entity:Policy)-[:HAS_MEASURE]->(parent)
WHERE p.id IN $policies
