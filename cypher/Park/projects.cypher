// The projects that a text places in it.
MATCH (parent)<-[:LOCATED_IN]-(p:Project)
RETURN p AS value
