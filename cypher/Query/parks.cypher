// All parks, by id: one stretch of the index, from `park:` to the character behind the colon.
MATCH (p:Entity:Park)
USING INDEX p:Entity(id)
WHERE p.id > coalesce($after, 'park:') AND p.id < 'park;'
RETURN p AS value, p.id AS cursor
