// The figures promised or reported for it; with `rollUp`, of what is below it too.
MATCH (parent)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:TARGET_OF]-(t:Target)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
RETURN t AS value
