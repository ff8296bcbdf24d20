// Says that the graph is in use again, from now on.
MATCH (meta:Meta {id: 'meta'})
SET meta.loadedAt = toString(datetime.transaction())
