// The segment of this id.
MATCH (s:Entity:Segment {id: $id})
RETURN s AS value
