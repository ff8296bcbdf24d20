// Firms on this side that work on the subject.
WITH CASE WHEN NOT parent.forward THEN parent.from ELSE parent.to END AS place, parent.subject AS s
WHERE s:Segment OR s:Industry
MATCH (s)<-[:OPERATES_IN|ANCHORS]-(e:Enterprise)
WHERE EXISTS { (e)-[:LOCATED_IN*1..3]->(place) }
RETURN DISTINCT e AS value ORDER BY value.id LIMIT $first
