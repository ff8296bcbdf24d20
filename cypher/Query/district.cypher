// The district of this id.
MATCH (d:Entity:District {id: $id})
RETURN d AS value
