// Says what this load is; written first, so that its lock makes a second load wait.
MERGE (meta:Meta {id: 'meta'})
SET meta = $meta, meta.loadedAt = toString(datetime())
