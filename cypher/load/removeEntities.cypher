// Removes entities that are no longer stated, with what was computed of them.
UNWIND $rows AS row
MATCH (n:Entity {id: row.id})
DETACH DELETE n
