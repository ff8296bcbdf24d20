// The target of this id.
MATCH (t:Entity:Target {id: $id})
RETURN t AS value
