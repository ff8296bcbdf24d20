// The firm of this id.
MATCH (e:Entity:Enterprise {id: $id})
RETURN e AS value
