// The relations between the entity and its neighbours on the page, parallel ones as one edge.
WITH parent.node AS n, parent.nodes AS nodes, parent.relationTypes AS types
UNWIND nodes[1..] AS next
WITH n, types, next.entity AS x
MATCH (n)-[r]-(x)
WHERE CASE WHEN types IS NULL THEN r.assertion <> 'DERIVED' ELSE type(r) IN types END
WITH startNode(r).id AS source, endNode(r).id AS target, type(r) AS type, r ORDER BY r.id
WITH source, target, type, collect(r) AS said
RETURN {
  id: type + '~' + source + '~' + target, source: source, target: target, type: type, relations: [r IN said | r.id],
  weight: reduce(sum = 0, r IN said | sum + CASE WHEN r.assertion = 'DERIVED'
    THEN coalesce(r.enterprises, 0) + coalesce(r.projects, 0) + coalesce(r.parks, 0) ELSE 1 END),
  assertion: [s IN ['STATED', 'IMPLIED', 'DERIVED'] WHERE s IN [r IN said | r.assertion]][0],
  said: said
} AS value ORDER BY type, value.id
