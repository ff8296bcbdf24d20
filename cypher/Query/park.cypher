// The park of this id.
MATCH (p:Entity:Park {id: $id})
RETURN p AS value
