// The relationships in which the entity stands, by type, then by id.
MATCH (parent)-[r]-(:Entity)
WHERE ($types IS NULL OR type(r) IN $types) AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r) = parent))
  AND ($assertion IS NULL OR r.assertion = $assertion)
WITH r, [type(r), r.id] AS place
WHERE $after IS NULL OR place > $after
RETURN r {.*, __typename: 'Relation', type: type(r), from: startNode(r), to: endNode(r)} AS value, place AS cursor
