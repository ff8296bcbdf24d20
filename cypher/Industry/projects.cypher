// The projects that belong to it or to one of its segments; with `rollUp`, of what is below it too.
MATCH (parent)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[:IN_INDUSTRY]-(p:Project)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
RETURN p AS value
