// Says what the graph holds now; it replaces what the load before said.
MERGE (meta:Meta {id: 'meta'})
SET meta = $meta, meta.loadedAt = toString(datetime.transaction())
