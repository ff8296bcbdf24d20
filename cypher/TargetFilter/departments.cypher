// Of a measure that one of these departments leads or takes part in.
MATCH (b:Entity:Department)-[:LEADS|PARTICIPATES_IN]->(:Measure)<-[:TARGET_OF]-(parent)
WHERE b.id IN $departments
