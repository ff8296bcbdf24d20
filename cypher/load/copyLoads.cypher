// Takes over the loads of another store; their changes stay behind.
UNWIND $loads AS load
CREATE (l:Load)
SET l = load, l.kept = false
