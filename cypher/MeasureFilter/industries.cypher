// Aimed at one of these industries, or at a segment of one.
MATCH (top:Entity:Industry)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[:ADDRESSES]-(parent)
WHERE top.id IN $industries AND ($rollUp = 'DESCENDANTS' OR size(up) = 0)
