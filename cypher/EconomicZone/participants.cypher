// The districts that take part in it.
MATCH (parent)<-[:PARTICIPATES_IN]-(d:District)
RETURN d AS value
