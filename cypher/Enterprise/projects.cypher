// The projects it invests in.
MATCH (parent)<-[:INVESTED_BY]-(p:Project)
RETURN p AS value
