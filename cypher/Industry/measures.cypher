// The measures aimed at it or at one of its segments; with `rollUp`, of what is below it too.
MATCH (parent)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[:ADDRESSES]-(m:Measure)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
RETURN m AS value
