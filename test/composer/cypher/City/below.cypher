// The cities below it, each twice.
UNWIND [1, 2] AS twice
MATCH (parent)<-[:PART_OF]-(c:City)
RETURN c AS value
