// All programmes, by id: one stretch of the index, from `programme:` to the character behind the colon.
MATCH (p:Entity:Programme)
USING INDEX p:Entity(id)
WHERE p.id > coalesce($after, 'programme:') AND p.id < 'programme;'
RETURN p AS value, p.id AS cursor
