// What is written so, before what begins so, holds it or is like it.
CALL () {
  MATCH (n:Name {key: $text})-[r:NAMES|SPELLS]->(e:Enterprise)
  RETURN e, n.key AS matched, CASE type(r) WHEN 'NAMES' THEN 0 ELSE 1 END AS rank, 0.0 AS distance
  UNION ALL
  CALL () { MATCH (n:Name) WHERE n.key STARTS WITH $text RETURN n ORDER BY n.key LIMIT 1000 }
  MATCH (n)-[r:NAMES|SPELLS]->(e:Enterprise)
  RETURN e, n.key AS matched, CASE type(r) WHEN 'NAMES' THEN 2 ELSE 3 END AS rank, 0.0 AS distance
  UNION ALL
  WITH $text AS text WHERE NOT text =~ '\\p{IsHan}{2}'
  CALL (text) { MATCH (n:Name) WHERE n.key CONTAINS text RETURN n LIMIT 1000 }
  MATCH (n)-[:NAMES]->(e:Enterprise)
  RETURN e, n.key AS matched, 4 AS rank, 0.0 AS distance
  UNION ALL
  WITH $text AS text WHERE text =~ '\\p{IsHan}{2}'
  CALL db.index.fulltext.queryNodes('entity_names', '"' + text + '"', {limit: 1000}) YIELD node
  MATCH (node:Enterprise)<-[:NAMES]-(n:Name) WHERE n.key CONTAINS text
  RETURN node AS e, n.key AS matched, 4 AS rank, 0.0 AS distance
  UNION ALL
  CALL db.index.fulltext.queryNodes('entity_names', $text, {limit: 100}) YIELD node AS e, score
  WHERE e:Enterprise
  RETURN e, e.name AS matched, 5 AS rank, -score AS distance
}
WITH e, rank, distance, matched ORDER BY rank, distance, size(matched), matched
WITH e, head(collect([rank, distance, size(matched)])) AS best
ORDER BY best, e.id LIMIT $first
RETURN e AS enterprise
