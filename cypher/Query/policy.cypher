// The policy of this id.
MATCH (p:Entity:Policy {id: $id})
RETURN p AS value
