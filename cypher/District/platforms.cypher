// The platforms located in it; with `rollUp`, of what is below it too.
MATCH (parent)<-[up:PART_OF*0..6]-(:District)<-[:LOCATED_IN*1..2]-(p:Platform)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
RETURN p AS value
