// All departments, by id: one stretch of the index, from `department:` to the character behind the colon.
MATCH (d:Entity:Department)
USING INDEX d:Entity(id)
WHERE d.id > coalesce($after, 'department:') AND d.id < 'department;'
RETURN d AS value, d.id AS cursor
