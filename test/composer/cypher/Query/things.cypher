// A city, a firm and a map. Each inside a map: the database takes a list, or a UNION, that begins with a node for one of nodes only.
MATCH (c:Entity:City {id: 'city:b'}), (f:Entity:Firm {id: 'firm:1'})
UNWIND [{it: c}, {it: f}, {it: {__typename: 'Box', said: ['boxed'], size: 3, holds: [f, null]}}] AS thing
RETURN thing.it AS value
