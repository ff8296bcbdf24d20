// A list of lists of nodes.
MATCH (parent)<-[:PART_OF]-(c:City)
RETURN [c, parent] AS value ORDER BY c.id
