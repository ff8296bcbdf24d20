// The figures promised or reported for it: how many firms are to hold it.
MATCH (parent)<-[:TARGET_OF]-(t:Target)
RETURN t AS value
