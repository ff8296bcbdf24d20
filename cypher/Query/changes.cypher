// What was loaded after a version, in the order of the loads: a stretch of the index. Nothing where a later load's changes are not kept.
MATCH (l:Load {version: $since})
WITH max(l.sequence) AS since
WHERE since IS NOT NULL AND NOT EXISTS { MATCH (x:Load) WHERE x.sequence > since AND NOT x.kept }
MATCH (c:Change) USING INDEX c:Change(id)
WHERE c.id > coalesce($after, 'change:' + right('0000000' + toString(since + 1), 8))
RETURN c {.*, dataVersion: c.version} AS value, c.id AS cursor
