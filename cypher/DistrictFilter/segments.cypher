// Sets out to develop one of these segments.
MATCH (s:Entity:Segment)<-[r:DEVELOPS]-(parent)
WHERE s.id IN $segments AND ($needs IS NULL OR r.need IN $needs)
