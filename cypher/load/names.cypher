// Writes the look-up from a name, code or former id to the entities that bear it.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
MERGE (name:Name {key: row.key})
MERGE (name)-[:NAMES]->(entity)
