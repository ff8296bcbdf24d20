// The project of this id.
MATCH (p:Entity:Project {id: $id})
RETURN p AS value
