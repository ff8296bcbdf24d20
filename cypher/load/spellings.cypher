// Writes the look-up from a spelling in pinyin to the entities whose names are spelled so.
UNWIND $rows AS row
MATCH (entity:Entity {id: row.id})
MERGE (name:Name {key: row.key})
MERGE (name)-[:SPELLS]->(entity)
