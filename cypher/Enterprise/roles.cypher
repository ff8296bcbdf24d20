// The roles that texts give it.
MATCH (parent)-[r:ANCHORS]->(i:Industry)
RETURN r {.*, industry: i} AS value ORDER BY i.id, r.id
