// All segments, by id: one stretch of the index, from `segment:` to the character behind the colon.
MATCH (s:Entity:Segment)
USING INDEX s:Entity(id)
WHERE s.id > coalesce($after, 'segment:') AND s.id < 'segment;'
RETURN s AS value, s.id AS cursor
