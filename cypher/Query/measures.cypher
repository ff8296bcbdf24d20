// All measures, by id: one stretch of the index, from `measure:` to the character behind the colon.
MATCH (m:Entity:Measure)
USING INDEX m:Entity(id)
WHERE m.id > coalesce($after, 'measure:') AND m.id < 'measure;'
RETURN m AS value, m.id AS cursor
