// The figures promised or reported for it.
MATCH (parent)<-[:TARGET_OF]-(t:Target)
RETURN t AS value
