// What the database holds: how many nodes, and what the last load said of itself; null where there was none.
OPTIONAL MATCH (meta:Meta {id: 'meta'})
RETURN COUNT { MATCH (n) } AS nodes, meta.version AS version, meta.modelVersion AS modelVersion, meta.loadedAt AS loadedAt, meta.rules AS rules,
  meta.state AS state, meta.load AS load
