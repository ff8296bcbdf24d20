// For each name the entities that may be meant, from the look-up of names and from the full-text index.
UNWIND range(0, size($queries) - 1) AS i
WITH i, $queries[i] AS q
CALL (q) {
  CALL (q) {
    MATCH (:Name {key: q.name})-[r:NAMES|SPELLS]->(e:Entity)
    RETURN e, CASE type(r) WHEN 'NAMES' THEN 1.0 ELSE 0.9 END AS name, q.name AS matched
    UNION ALL
    WITH reduce(core = q.name, kind IN ['股份有限公司', '有限责任公司', '有限公司', '集团', '公司'] | replace(core, kind, '')) AS core
    WITH core, trim(reduce(plain = '', c IN split(core, '') | plain + CASE WHEN c =~ '[\\p{L}\\p{N}]' THEN c ELSE ' ' END)) AS plain
    WHERE plain <> ''
    CALL db.index.fulltext.queryNodes('entity_names', plain, {limit: 30}) YIELD node
    UNWIND [node.name] + node.aliases AS form
    WITH core, node AS e, form, toLower(replace(form, ' ', '')) AS key
    WITH core, e, form, key, [p IN range(0, size(key) - 2) | substring(key, p, 2)] AS theirs, [p IN range(0, size(core) - 2) | substring(core, p, 2)] AS ours
    WITH core, e, form, key, 1.8 * size([p IN ours WHERE p IN theirs]) / (size(ours) + size(theirs) + 0.001) AS alike
    WITH e, form, CASE WHEN size(key) > 1 AND core CONTAINS key THEN 0.65 + 0.25 * size(key) / size(core) ELSE 0.0 END AS held, alike
    WITH e, form, CASE WHEN held > alike THEN held WHEN alike > 0.9 THEN 0.9 ELSE alike END AS name
    WHERE name > 0.1
    RETURN e, name, form AS matched
  }
  WITH q, e, name, matched ORDER BY name DESC, size(matched), matched
  WITH q, e, head(collect({name: name, matched: matched})) AS best
  WHERE q.type IS NULL OR head([l IN labels(e) WHERE l <> 'Entity']) = q.type
  WITH q, e, best, CASE WHEN q.place IS NULL THEN null WHEN EXISTS {
    MATCH (e)<-[:LEADS|HAS_MEASURE*0..1]-()-[:LOCATED_IN|PART_OF|APPLIES_TO|COVERS|TARGET_OF*1..6]->(d:District) WHERE d.name CONTAINS q.place
  } THEN 1.0 ELSE 0.0 END AS there
  WITH e, best, [{name: 'name', value: best.name, weight: CASE WHEN there IS NULL THEN 1.0 ELSE 0.8 END}]
    + CASE WHEN there IS NULL THEN [] ELSE [{name: 'place', value: there, weight: 0.2}] END AS parts
  WITH e, best, parts, reduce(sum = 0.0, p IN parts | sum + p.value * p.weight) AS total ORDER BY total DESC, e.id
  RETURN collect({node: e, matched: best.matched, score: {total: total, parts: parts}}) AS every
}
RETURN {index: i, name: q.name, candidates: every[..$first], state: CASE
  WHEN size(every) = 0 THEN 'NONE'
  WHEN size(every) > 1 AND every[0].score.total - every[1].score.total < 0.1 AND every[1].score.total >= 0.6 THEN 'AMBIGUOUS'
  WHEN every[0].score.total >= 0.8 THEN 'MATCHED' ELSE 'WEAK' END} AS value
ORDER BY i
