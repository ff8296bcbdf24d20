// Operates in one of these industries, or in a segment of one.
MATCH (top:Entity:Industry)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[r:OPERATES_IN|ANCHORS]-(parent)
WHERE top.id IN $industries AND ($rollUp = 'DESCENDANTS' OR size(up) = 0) AND ($assertion IS NULL OR r.assertion = $assertion)
