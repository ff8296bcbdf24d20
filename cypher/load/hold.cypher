// Says which load writes in several transactions: whoever finds another one there has been overtaken.
MATCH (meta:Meta {id: 'meta'})
SET meta.load = $load
