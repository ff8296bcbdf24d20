// The parks that focus on it.
MATCH (parent)<-[:FOCUSES_ON]-(k:Park)
RETURN k AS value
