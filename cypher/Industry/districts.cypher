// The districts that set out to develop it or one of its segments; with `rollUp`, the narrower industries too.
MATCH (parent)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[:DEVELOPS]-(d:District)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
RETURN d AS value
