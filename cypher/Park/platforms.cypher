// The platforms that a text places in it.
MATCH (parent)<-[:LOCATED_IN]-(p:Platform)
RETURN p AS value
