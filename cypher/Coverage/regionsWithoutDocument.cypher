// The regions that no document is about.
UNWIND parent.regions AS id
MATCH (r:Entity {id: id})
WHERE NOT EXISTS { (r)-[:DESCRIBED_IN]->() }
RETURN r AS value ORDER BY r.id
