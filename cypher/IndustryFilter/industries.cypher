// Below one of these industries, itself included.
MATCH (top:Entity:Industry)<-[up:SUBINDUSTRY_OF*0..6]-(parent)
WHERE top.id IN $industries AND ($rollUp = 'DESCENDANTS' OR size(up) = 0)
