// The documents that are about it.
MATCH (parent)<-[:COVERS]-(t:Document)
RETURN DISTINCT t AS value ORDER BY value.id
