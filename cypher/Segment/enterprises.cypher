// The firms that operate in it.
MATCH (parent)<-[:OPERATES_IN]-(e:Enterprise)
RETURN e AS value
