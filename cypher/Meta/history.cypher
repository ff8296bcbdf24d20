// The latest loads, the last one first.
MATCH (l:Load)
WHERE l.sequence > 0 AND parent.id = 'meta'
WITH l ORDER BY l.sequence DESC LIMIT $first
RETURN l {.*, dataVersion: l.version} AS value ORDER BY l.sequence DESC
