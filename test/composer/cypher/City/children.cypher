// The cities below it.
MATCH (parent)<-[:PART_OF]-(c:City)
RETURN c AS value ORDER BY c.id LIMIT $first
