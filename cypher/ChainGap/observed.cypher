// What was computed of who works on it there.
UNWIND parent.hosts AS r
RETURN r {.*, __typename: 'Relation', type: type(r), from: startNode(r), to: endNode(r)} AS value
