// What says that the region wants it.
UNWIND parent.found AS r
RETURN r {.*, __typename: 'Relation', type: type(r), from: startNode(r), to: endNode(r)} AS value
