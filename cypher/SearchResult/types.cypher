// What was found, by type.
UNWIND parent.found AS hit
WITH hit.node AS e
WITH head([l IN labels(e) WHERE l <> 'Entity']) AS type, count(e) AS n
RETURN {name: type, count: n} AS value ORDER BY n DESC, type
