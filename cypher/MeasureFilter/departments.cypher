// One of these departments leads it or takes part in it.
MATCH (b:Entity:Department)-[:LEADS|PARTICIPATES_IN]->(parent)
WHERE b.id IN $departments
