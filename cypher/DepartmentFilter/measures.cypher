// Leads one of these measures or takes part in it.
MATCH (m:Entity:Measure)<-[:LEADS|PARTICIPATES_IN]-(parent)
WHERE m.id IN $measures
