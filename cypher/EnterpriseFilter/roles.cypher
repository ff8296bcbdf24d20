// A text gives it one of these roles.
MATCH (parent)-[r:ANCHORS]->(:Industry)
WHERE r.role IN $roles
