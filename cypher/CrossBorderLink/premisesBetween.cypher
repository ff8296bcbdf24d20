// The relations on the one side from which it follows.
UNWIND CASE WHEN parent.forward THEN parent.fromPremises ELSE parent.toPremises END AS r
RETURN r {.*, __typename: 'Relation', type: type(r), from: startNode(r), to: endNode(r)} AS value
