// The list's firms by colour, the most frequent first, unknown colour among them.
$list
WITH row.node.colour AS name, count(*) AS firms
RETURN {name: name, count: firms} AS value ORDER BY firms DESC, name LIMIT $first
