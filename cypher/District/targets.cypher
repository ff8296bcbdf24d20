// The figures promised or reported for it, or for something located in it; with `rollUp`, of what is below it too.
MATCH (parent)<-[up:PART_OF*0..6]-(:District)<-[:LOCATED_IN*0..2]-()<-[:TARGET_OF]-(t:Target)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
RETURN t AS value
