// Says that a load is under way; written first, so that its lock makes a second load wait.
MERGE (meta:Meta {id: 'meta'})
SET meta.state = 'LOADING'
