// All industries, by id: one stretch of the index, from `industry:` to the character behind the colon.
MATCH (i:Entity:Industry)
USING INDEX i:Entity(id)
WHERE i.id > coalesce($after, 'industry:') AND i.id < 'industry;'
RETURN i AS value, i.id AS cursor
