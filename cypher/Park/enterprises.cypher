// The firms that a text places in it.
MATCH (parent)<-[:LOCATED_IN]-(e:Enterprise)
RETURN e AS value
