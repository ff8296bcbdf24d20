// All platforms, by id: one stretch of the index, from `platform:` to the character behind the colon.
MATCH (p:Entity:Platform)
USING INDEX p:Entity(id)
WHERE p.id > coalesce($after, 'platform:') AND p.id < 'platform;'
RETURN p AS value, p.id AS cursor
