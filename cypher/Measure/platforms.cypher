// The platforms that are part of it.
MATCH (parent)<-[:PART_OF]-(p:Platform)
RETURN p AS value
