// The version that the graph holds now.
MATCH (m:Meta {id: 'meta'})
RETURN m.version AS value
