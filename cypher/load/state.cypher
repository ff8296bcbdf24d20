// What the database holds: how many nodes, and the version and graph model of the last load, null where there was none.
OPTIONAL MATCH (meta:Meta {id: 'meta'})
RETURN COUNT { MATCH (n) } AS nodes, meta.version AS version, meta.modelVersion AS modelVersion
