// The parks that hold the title, or aim for it.
MATCH (parent)<-[:RECOGNISED_BY]-(k:Park)
RETURN k AS value
