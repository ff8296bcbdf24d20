// How many there are of each kind, the most frequent first.
$list
WITH row.kind AS kind, count(*) AS n
RETURN {kind: kind, count: n} AS value ORDER BY -n, kind
