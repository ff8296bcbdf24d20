// The entities that each key names.
UNWIND $keys AS key
MATCH (:Name {key: key})-[:NAMES]->(e:Entity)
RETURN key, e.id AS id, e.name AS name, head([l IN labels(e) WHERE l <> 'Entity']) AS type
ORDER BY key, id
