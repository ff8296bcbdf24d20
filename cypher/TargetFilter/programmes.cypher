// About one of these lists or titles.
MATCH (g:Entity:Programme)<-[:TARGET_OF]-(parent)
WHERE g.id IN $programmes
