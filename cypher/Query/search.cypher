// What is written so, before what begins so, holds it or is like it; each way of fitting is looked up in an index and cut there.
// Two characters are too few for the index of parts of names, which would be read from end to end: they are a word of the other one.
CALL () {
  MATCH (n:Name {key: $text})-[r:NAMES|SPELLS]->(e:Entity)
  RETURN e, n.key AS matched, CASE type(r) WHEN 'NAMES' THEN 0 ELSE 1 END AS rank, 0.0 AS distance
  UNION ALL
  CALL () { MATCH (n:Name) WHERE n.key STARTS WITH $text RETURN n ORDER BY n.key LIMIT 1000 }
  MATCH (n)-[r:NAMES|SPELLS]->(e:Entity)
  RETURN e, n.key AS matched, CASE type(r) WHEN 'NAMES' THEN 2 ELSE 3 END AS rank, 0.0 AS distance
  UNION ALL
  WITH $text AS text WHERE NOT text =~ '\\p{IsHan}{2}'
  CALL (text) { MATCH (n:Name) WHERE n.key CONTAINS text RETURN n LIMIT 1000 }
  MATCH (n)-[:NAMES]->(e:Entity)
  RETURN e, n.key AS matched, 4 AS rank, 0.0 AS distance
  UNION ALL
  WITH $text AS text WHERE text =~ '\\p{IsHan}{2}'
  CALL db.index.fulltext.queryNodes('entity_names', '"' + text + '"', {limit: 1000}) YIELD node
  MATCH (node:Entity)<-[:NAMES]-(n:Name) WHERE n.key CONTAINS text
  RETURN node AS e, n.key AS matched, 4 AS rank, 0.0 AS distance
  UNION ALL
  WITH reduce(plain = '', c IN split($text, '') | plain + CASE WHEN c =~ '[\\p{L}\\p{N}]' THEN c ELSE ' ' END) AS plain
  WITH CASE WHEN plain =~ '[a-z0-9]{4,}' THEN plain + '~1' ELSE plain END AS query WHERE trim(query) <> ''
  CALL db.index.fulltext.queryNodes('entity_names', query, {limit: 100}) YIELD node, score
  RETURN node AS e, node.name AS matched, 5 AS rank, -score AS distance
}
WITH e, rank, distance, matched ORDER BY rank, distance, size(matched), matched
WITH e, head(collect({rank: rank, distance: distance, matched: matched})) AS best
$given
WITH e, best ORDER BY best.rank, best.distance, size(best.matched), e.id LIMIT 1000
WITH collect({node: e, matched: best.matched, rank: best.rank}) AS found
RETURN {found: found, first: $first} AS value
