// The chains, the shortest first.
WITH parent.a AS a, parent.b AS b, parent.via AS via, parent.maxDepth AS most, parent.first AS first
WHERE a <> b
MATCH p = SHORTEST 100 (a)((:Entity)-[r WHERE (via IS NULL AND r.assertion <> 'DERIVED') OR type(r) IN via]-(:Entity)){1,6}(b)
WHERE length(p) <= most
WITH p, first, [r IN relationships(p) | r.id] AS ids
WITH p, first ORDER BY length(p), ids
WITH first, collect(p) AS every
WITH every[..first] AS found
UNWIND found AS p
RETURN {length: length(p), hops: [i IN range(0, length(p) - 1) | {
  relation: head([r IN relationships(p)[i..i + 1] | r {.*, __typename: 'Relation', type: type(r), from: startNode(r), to: endNode(r)}]),
  start: nodes(p)[i], end: nodes(p)[i + 1], forward: startNode(relationships(p)[i]) = nodes(p)[i]
}]} AS value
