// One of these departments issued it, leads it or takes part in it.
MATCH (b:Entity:Department)-[:ISSUED_BY|LEADS|PARTICIPATES_IN]-(parent)
WHERE b.id IN $departments
