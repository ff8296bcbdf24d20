// The firms that are on it, or are to be put on it.
MATCH (parent)<-[:RECOGNISED_BY]-(e:Enterprise)
RETURN e AS value
