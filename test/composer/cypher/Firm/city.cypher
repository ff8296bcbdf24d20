// Its city; a row without one where there is none.
OPTIONAL MATCH (parent)-[:IN]->(c:City)
RETURN c AS value
