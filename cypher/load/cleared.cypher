// Leaves of a graph only the files of its datasets, and that it has to be loaded anew.
MATCH (meta:Meta {id: 'meta'})
SET meta = {id: 'meta', state: 'LOADING'}
