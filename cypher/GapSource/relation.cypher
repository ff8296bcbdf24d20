// The computed relation that says that the district has it.
UNWIND [parent.host] AS r
RETURN r {.*, __typename: 'Relation', type: type(r), from: startNode(r), to: endNode(r)} AS value
