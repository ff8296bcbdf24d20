// The one node that the loader writes about the data as a whole.
MATCH (m:Meta {id: 'meta'})
RETURN m {.*, dataVersion: m.version} AS value
