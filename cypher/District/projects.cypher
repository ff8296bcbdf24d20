// The projects located in it or in one of its parks; with `rollUp`, in the districts below it too.
MATCH (parent)<-[up:PART_OF*0..6]-(:District)<-[:LOCATED_IN*1..2]-(p:Project)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
RETURN p AS value
