// How many relations are near either end.
UNWIND [parent.a, parent.b] AS near
WITH near, parent.via AS via, CASE WHEN parent.maxDepth > 2 THEN 2 ELSE 1 END AS depth
CALL (near, via, depth) {
  MATCH (near)-[rs*1..2]-(:Entity)
  WHERE size(rs) <= depth AND all(r IN rs WHERE (via IS NULL AND r.assertion <> 'DERIVED') OR type(r) IN via)
  WITH rs[-1] AS r LIMIT 10000
  RETURN count(DISTINCT r) AS n
}
RETURN sum(n) AS value
