// All entities by id, as the index gives them: each with what it states, the relations that start at it and the keys that name it. What a
// rule computed is left out.
MATCH (n:Entity)
USING INDEX n:Entity(id)
WHERE n.id >= ''
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Entity'] AS labels, properties(n) AS properties,
  COLLECT { MATCH (n)-[r]->(to:Entity) WHERE coalesce(r.assertion, '') <> 'DERIVED' RETURN [type(r), r.id, to.id, properties(r)] } AS relations,
  COLLECT { MATCH (n)<-[:NAMES]-(name:Name) RETURN name.key } AS names,
  COLLECT { MATCH (n)<-[:SPELLS]-(name:Name) RETURN name.key } AS spellings
ORDER BY id
