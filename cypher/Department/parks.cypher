// The parks it runs.
MATCH (parent)<-[:MANAGED_BY]-(k:Park)
RETURN k AS value
