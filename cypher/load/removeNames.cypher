// Removes names, codes and former ids from the entities that no longer bear them.
UNWIND $rows AS row
MATCH (name:Name {key: row.key})-[r:NAMES]->(:Entity {id: row.id})
DELETE r
WITH DISTINCT name
WHERE NOT EXISTS { (name)-->() }
DELETE name
