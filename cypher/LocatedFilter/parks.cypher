// Placed in one of these parks.
MATCH (k:Entity:Park)<-[:LOCATED_IN]-(parent)
WHERE k.id IN $parks
