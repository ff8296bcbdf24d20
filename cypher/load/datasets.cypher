// The datasets of which the graph is made, by name.
MATCH (d:Dataset)
RETURN d {.*} AS dataset ORDER BY d.name
