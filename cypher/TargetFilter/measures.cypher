// Of one of these measures.
MATCH (m:Entity:Measure)<-[:TARGET_OF]-(parent)
WHERE m.id IN $measures
