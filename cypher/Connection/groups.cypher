// The rows of the list, counted by what `by` names; $grouping is its file.
$list
OPTIONAL CALL (row) { $grouping }
WITH found, count(DISTINCT row) AS n
WITH found, n ORDER BY n DESC, found.entity.id, found.name
WITH collect({entity: found.entity, name: found.name, count: n, reason: CASE WHEN found.name IS NULL THEN 'NOT_STATED' END}) AS every
RETURN {totalCount: size(every), groups: every[..$first]} AS value
