// Removes relations of one type that are no longer stated. The loader puts a type of the graph for TYPE.
UNWIND $rows AS row
MATCH (:Entity {id: row.from})-[r:TYPE {id: row.id}]->(:Entity {id: row.to})
DELETE r
