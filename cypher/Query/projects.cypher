// All projects, by id: one stretch of the index, from `project:` to the character behind the colon.
MATCH (p:Entity:Project)
USING INDEX p:Entity(id)
WHERE p.id > coalesce($after, 'project:') AND p.id < 'project;'
RETURN p AS value, p.id AS cursor
