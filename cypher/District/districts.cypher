// The districts directly below it.
MATCH (parent)<-[:PART_OF]-(d:District)
RETURN d AS value
