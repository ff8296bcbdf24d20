// Operates in one of these segments.
MATCH (s:Entity:Segment)<-[:OPERATES_IN]-(parent)
WHERE s.id IN $segments
