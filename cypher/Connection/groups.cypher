// The rows of the list, counted by what `by` names; $grouping is its file.
$list
OPTIONAL CALL (row) { $grouping }
WITH found.entity AS entity, found.name AS name, count(DISTINCT row) AS n
WITH entity, name, n ORDER BY n DESC, entity.id, name
WITH collect([entity, name, n]) AS every
RETURN {
  totalCount: size(every),
  groups: [g IN every[..$first] | {entity: g[0], name: g[1], count: g[2], reason: CASE WHEN g[1] IS NULL THEN 'NOT_STATED' END}]
} AS value
