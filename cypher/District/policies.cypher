// The policies that apply in it.
MATCH (parent)<-[:APPLIES_TO]-(p:Policy)
RETURN p AS value
