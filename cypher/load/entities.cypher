// Writes entities by id: what a row no longer states goes, and so does a label that is no longer right.
UNWIND $rows AS row
MERGE (n:Entity {id: row.id})
SET n = row.properties
REMOVE n:$([label IN labels(n) WHERE NOT label IN ['Entity', row.label]])
SET n:$(row.label)
