// The department that leads it.
MATCH (parent)<-[:LEADS]-(b:Department)
RETURN b AS value
