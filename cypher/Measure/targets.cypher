// The figures it is measured by.
MATCH (parent)<-[:TARGET_OF]-(t:Target)
RETURN t AS value
