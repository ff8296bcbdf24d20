// Writes an empty list as a property of an entity.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
SET n[row.property] = []
