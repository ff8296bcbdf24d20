// The datasets of which the graph is made, by name.
MATCH (d:Dataset) WHERE parent.id = 'meta'
RETURN d {.*} AS value ORDER BY d.name
