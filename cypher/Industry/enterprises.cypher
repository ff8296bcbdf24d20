// The firms that operate in it or in one of its segments; with `rollUp`, in the narrower industries too.
MATCH (parent)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[:OPERATES_IN|ANCHORS]-(e:Enterprise)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
RETURN e AS value
