// The economic zones it belongs to.
MATCH (parent)-[:MEMBER_OF]->(z:EconomicZone)
RETURN DISTINCT z AS value ORDER BY value.id LIMIT $first
