// The platform of this id.
MATCH (p:Entity:Platform {id: $id})
RETURN p AS value
