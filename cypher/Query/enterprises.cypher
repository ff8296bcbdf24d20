// All firms, by id: one stretch of the index, from `enterprise:` to the character behind the colon.
MATCH (e:Entity:Enterprise)
USING INDEX e:Entity(id)
WHERE e.id > coalesce($after, 'enterprise:') AND e.id < 'enterprise;'
RETURN e AS value, e.id AS cursor
