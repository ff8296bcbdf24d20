// The economic zone of this id.
MATCH (e:Entity:EconomicZone {id: $id})
RETURN e AS value
