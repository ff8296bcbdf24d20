// The economic zones it belongs to.
MATCH (parent)-[:MEMBER_OF]->(z:EconomicZone)
RETURN z AS value
