// Focuses on one of these segments.
MATCH (s:Entity:Segment)<-[:FOCUSES_ON]-(parent)
WHERE s.id IN $segments
