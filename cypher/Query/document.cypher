// The document of this id.
MATCH (d:Entity:Document {id: $id})
RETURN d AS value
