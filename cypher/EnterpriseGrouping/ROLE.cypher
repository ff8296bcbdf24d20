// The role that a text gives it.
MATCH (parent)-[r:ANCHORS]->(:Industry)
RETURN {name: r.role} AS value
