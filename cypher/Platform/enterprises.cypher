// The firms that take part in it.
MATCH (parent)<-[:PARTICIPATES_IN]-(e:Enterprise)
RETURN e AS value
