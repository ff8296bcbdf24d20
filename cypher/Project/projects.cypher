// The projects that this bundle names.
MATCH (parent)<-[:PART_OF]-(p:Project)
RETURN p AS value
