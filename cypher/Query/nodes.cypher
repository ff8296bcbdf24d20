// The entities and relations of these ids, in the order asked.
UNWIND range(0, size($ids) - 1) AS i
OPTIONAL MATCH (e:Entity {id: $ids[i]})
OPTIONAL MATCH (:Entity {id: split($ids[i], '~')[1]})-[r]->(:Entity {id: split($ids[i], '~')[2]})
WHERE r.id = $ids[i]
RETURN coalesce(e, r {.*, __typename: 'Relation', type: type(r), from: startNode(r), to: endNode(r)}) AS value
ORDER BY i
