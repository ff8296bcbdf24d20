// The lists and titles that are part of it.
MATCH (parent)<-[:PART_OF]-(g:Programme)
RETURN g AS value
