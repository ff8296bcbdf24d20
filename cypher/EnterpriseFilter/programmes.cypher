// On one of these lists, or to be put on it.
MATCH (g:Entity:Programme)<-[:RECOGNISED_BY]-(parent)
WHERE g.id IN $programmes
