// Notes a load: the loads are numbered as they come.
OPTIONAL MATCH (l:Load)
WITH coalesce(max(l.sequence), 0) + 1 AS sequence
CREATE (l:Load {sequence: sequence})
SET l += $load, l.loadedAt = toString(datetime.transaction())
RETURN sequence
