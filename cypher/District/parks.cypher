// The parks located in it; with `rollUp`, in the districts below it too.
MATCH (parent)<-[up:PART_OF*0..6]-(:District)<-[:LOCATED_IN]-(k:Park)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
RETURN k AS value
