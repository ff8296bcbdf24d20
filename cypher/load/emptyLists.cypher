// Writes the empty lists that neo4j-admin cannot write, of those that every entity has.
MATCH (n:Entity)
WHERE n.aliases IS NULL OR n.formerIds IS NULL
CALL (n) {
  SET n.aliases = coalesce(n.aliases, []), n.formerIds = coalesce(n.formerIds, [])
} IN TRANSACTIONS OF 20000 ROWS
