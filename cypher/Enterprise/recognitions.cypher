// The lists it is on, or is to be put on, each as each document says it.
MATCH (parent)-[r:RECOGNISED_BY]->(g:Programme)
RETURN r {.*, programme: g} AS value ORDER BY g.id, r.id
