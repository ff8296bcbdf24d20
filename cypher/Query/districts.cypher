// All districts, by id: one stretch of the index, from `district:` to the character behind the colon.
MATCH (d:Entity:District)
USING INDEX d:Entity(id)
WHERE d.id > coalesce($after, 'district:') AND d.id < 'district;'
RETURN d AS value, d.id AS cursor
