// Sets out to develop one of these segments.
MATCH (s:Entity:Segment)<-[:DEVELOPS]-(parent)
WHERE s.id IN $segments
