// The industries it belongs to.
MATCH (parent)-[:IN_INDUSTRY]->(i:Industry)
RETURN DISTINCT i AS value ORDER BY value.id
