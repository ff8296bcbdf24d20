// The role that a text gives it.
MATCH (parent)-[r:ANCHORS]->(:Industry)
RETURN r.role AS value
