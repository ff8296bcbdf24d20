// The measure of this id.
MATCH (m:Entity:Measure {id: $id})
RETURN m AS value
