// The links of chains it belongs to.
MATCH (parent)-[:IN_INDUSTRY]->(s:Segment)
RETURN DISTINCT s AS value ORDER BY value.id
