// Removes spellings of names from the entities that no longer bear those.
UNWIND $rows AS row
MATCH (name:Name {key: row.key})-[r:SPELLS]->(:Entity {id: row.id})
DELETE r
WITH DISTINCT name
WHERE NOT EXISTS { (name)-->() }
DELETE name
