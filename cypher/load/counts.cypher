// How many entities and stated relations the last load left.
MATCH (meta:Meta {id: 'meta'})
RETURN reduce(n = 0, count IN meta.entityCounts | n + count) AS entities, reduce(n = 0, count IN meta.relationCounts | n + count) AS relations
