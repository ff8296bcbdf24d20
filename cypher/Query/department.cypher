// The department of this id.
MATCH (d:Entity:Department {id: $id})
RETURN d AS value
