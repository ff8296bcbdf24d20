// The industry of this id.
MATCH (i:Entity:Industry {id: $id})
RETURN i AS value
