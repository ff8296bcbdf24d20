// How many neighbours there are in all.
WITH parent.node AS n, parent.relationTypes AS types, parent.exclude AS exclude
MATCH (n)-[r]-(x:Entity)
WHERE CASE WHEN types IS NULL THEN r.assertion <> 'DERIVED' ELSE type(r) IN types END AND x <> n AND NOT x.id IN coalesce(exclude, [])
RETURN count(DISTINCT x) AS value
