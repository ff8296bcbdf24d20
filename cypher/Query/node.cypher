// The entity of this id, or the relation: its id names both ends.
OPTIONAL MATCH (e:Entity {id: $id})
OPTIONAL MATCH (:Entity {id: split($id, '~')[1]})-[r]->(:Entity {id: split($id, '~')[2]})
WHERE r.id = $id
RETURN coalesce(e, r {.*, __typename: 'Relation', type: type(r), from: startNode(r), to: endNode(r)}) AS value
