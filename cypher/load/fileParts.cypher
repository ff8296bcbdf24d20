// The parts of a dataset's file, in their order.
MATCH (f:DatasetFile)
WHERE f.id STARTS WITH $id
RETURN f.bytes AS bytes ORDER BY f.id
