// What was found, by the province it lies in.
UNWIND parent.found AS hit
WITH hit.node AS e
OPTIONAL MATCH (e)<-[:LEADS|HAS_MEASURE*0..1]-()-[:LOCATED_IN|PART_OF|APPLIES_TO|COVERS|TARGET_OF*0..6]->(d:District {level: 'PROVINCE'})
WITH d, count(DISTINCT e) AS n
RETURN {entity: d, name: d.name, count: n, reason: CASE WHEN d IS NULL THEN 'NOT_STATED' END} AS value ORDER BY n DESC, d.id
