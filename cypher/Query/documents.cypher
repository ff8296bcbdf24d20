// All documents, by id: one stretch of the index, from `document:` to the character behind the colon.
MATCH (d:Entity:Document)
USING INDEX d:Entity(id)
WHERE d.id > coalesce($after, 'document:') AND d.id < 'document;'
RETURN d AS value, d.id AS cursor
