// The shortest chains of relations between two entities.
MATCH (a:Entity {id: $from})
MATCH (b:Entity {id: $to})
RETURN {a: a, b: b, via: $via, maxDepth: $maxDepth, first: $first} AS value
