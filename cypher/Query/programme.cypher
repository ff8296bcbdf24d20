// The programme of this id.
MATCH (p:Entity:Programme {id: $id})
RETURN p AS value
