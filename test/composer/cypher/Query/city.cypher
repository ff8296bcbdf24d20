// The city of this id.
MATCH (c:Entity:City {id: $id})
RETURN c AS value
