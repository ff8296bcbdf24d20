// All targets, by id: one stretch of the index, from `target:` to the character behind the colon.
MATCH (t:Entity:Target)
USING INDEX t:Entity(id)
WHERE t.id > coalesce($after, 'target:') AND t.id < 'target;'
RETURN t AS value, t.id AS cursor
