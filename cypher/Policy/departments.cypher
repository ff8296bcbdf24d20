// The departments that lead it or take part in it.
MATCH (parent)<-[:LEADS|PARTICIPATES_IN]-(b:Department)
RETURN b AS value
