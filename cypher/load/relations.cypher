// Writes relations of one type by id. The loader puts a type of the schema for TYPE: with a dynamic type an empty graph plans a scan of
// all relationships for every row.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
MERGE (from)-[r:TYPE {id: row.id}]->(to)
SET r = row.properties
