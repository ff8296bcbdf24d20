// The loads after one, as they are noted.
MATCH (l:Load)
WHERE l.sequence > $sequence
RETURN properties(l) AS load ORDER BY l.sequence
