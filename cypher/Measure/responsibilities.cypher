// Who leads it and who takes part, in the order of the text.
MATCH (parent)<-[r:LEADS|PARTICIPATES_IN]-(a:Entity)
RETURN r {.*, actor: a, role: type(r), joint: coalesce(r.joint, false)} AS value ORDER BY value.order, r.id
