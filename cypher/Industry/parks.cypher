// The parks that focus on it or on one of its segments; with `rollUp`, on the narrower industries too.
MATCH (parent)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[:FOCUSES_ON]-(k:Park)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
RETURN k AS value
