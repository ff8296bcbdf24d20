// Belongs to one of these segments.
MATCH (s:Entity:Segment)<-[:IN_INDUSTRY]-(parent)
WHERE s.id IN $segments
