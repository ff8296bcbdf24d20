// All policies, by id: one stretch of the index, from `policy:` to the character behind the colon.
MATCH (p:Entity:Policy)
USING INDEX p:Entity(id)
WHERE p.id > coalesce($after, 'policy:') AND p.id < 'policy;'
RETURN p AS value, p.id AS cursor
