// Belongs to one of these industries, or to a segment of one.
MATCH (top:Entity:Industry)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[r:IN_INDUSTRY]-(parent)
WHERE top.id IN $industries AND ($rollUp = 'DESCENDANTS' OR size(up) = 0)
