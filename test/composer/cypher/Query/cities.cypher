// All cities, by id.
MATCH (c:Entity:City)
WHERE c.id > coalesce($after, '')
RETURN c AS value, c.id AS cursor
