// The relations on the other side from which it follows.
UNWIND CASE WHEN parent.forward THEN parent.toPremises ELSE parent.fromPremises END AS r
RETURN r {.*, __typename: 'Relation', type: type(r), from: startNode(r), to: endNode(r)} AS value
