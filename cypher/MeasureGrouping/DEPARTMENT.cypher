// The department that leads it.
MATCH (parent)<-[:LEADS]-(b:Department)
RETURN {entity: b, name: b.name} AS value
