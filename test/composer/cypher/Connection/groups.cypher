// The rows of the list, counted by what `by` names.
$list
OPTIONAL CALL (row) { $grouping }
WITH found, count(DISTINCT row) AS n
WITH found, n ORDER BY n DESC, found.name
WITH collect({entity: found.entity, name: found.name, count: n}) AS every
RETURN {totalCount: size(every), groups: every[..$first]} AS value
