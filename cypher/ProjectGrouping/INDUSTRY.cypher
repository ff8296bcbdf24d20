// The industry it belongs to.
MATCH (parent)-[:IN_INDUSTRY]->(i:Industry)
RETURN i AS value
