// The district that sets out to develop it.
MATCH (parent)<-[:DEVELOPS]-(d:District)
RETURN d AS value
