// The projects that belong to it.
MATCH (parent)<-[:IN_INDUSTRY]-(p:Project)
RETURN p AS value
