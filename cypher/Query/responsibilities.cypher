// Who leads or takes part in which measure, in the order of the texts.
$given
MATCH (m:Measure)<-[r:LEADS|PARTICIPATES_IN]-(a:Entity)
WHERE $role IS NULL OR type(r) = $role
WITH DISTINCT a, r, m, split(r.evidence[0], '#') AS place
WITH a, r, m, [place[0], toInteger(place[1]), coalesce(r.order, 0), r.id] AS at
WHERE $after IS NULL OR at > $after
RETURN r {.*, node: m, actor: a, role: type(r), joint: coalesce(r.joint, false)} AS value, at AS cursor
