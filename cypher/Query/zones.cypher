// All economic zones, by id: one stretch of the index, from `zone:` to the character behind the colon.
MATCH (e:Entity:EconomicZone)
USING INDEX e:Entity(id)
WHERE e.id > coalesce($after, 'zone:') AND e.id < 'zone;'
RETURN e AS value, e.id AS cursor
