// Its industry is so asserted.
MATCH (parent)-[r:OPERATES_IN|ANCHORS]->(:Entity)
WHERE r.assertion = $assertion
