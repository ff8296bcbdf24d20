// The narrower industries directly below it.
MATCH (parent)<-[:SUBINDUSTRY_OF]-(i:Industry)
RETURN i AS value
