// The rows of the list, counted by what `by` names: an entity or a word. $grouping is its file.
$list
OPTIONAL CALL (row) { $grouping }
WITH found, count(DISTINCT row) AS n
WITH [found, n] AS counted
WITH counted ORDER BY counted[1] DESC, CASE WHEN counted[0] IS :: NODE THEN counted[0].id ELSE toString(counted[0]) END
WITH collect(counted) AS every
RETURN {
  totalCount: size(every),
  groups: [g IN every[..$first] | {
    entity: CASE WHEN g[0] IS :: NODE THEN g[0] END, name: CASE WHEN g[0] IS :: NODE THEN g[0].name ELSE toString(g[0]) END,
    count: g[1], reason: CASE WHEN g[0] IS NULL THEN 'NOT_STATED' END
  }]
} AS value
