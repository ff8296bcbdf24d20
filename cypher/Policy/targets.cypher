// Its figures.
MATCH (parent)<-[:TARGET_OF]-(t:Target)
RETURN t AS value
