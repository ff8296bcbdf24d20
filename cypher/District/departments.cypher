// Its departments.
MATCH (parent)<-[:PART_OF]-(b:Department)
RETURN b AS value
