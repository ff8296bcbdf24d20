// All measures, by id.
MATCH (m:Entity:Measure) USING INDEX m:Entity(id)
WHERE m.id > 'measure:' AND m.id < 'measure;'
