// Sets out to develop one of these industries, or a segment of one.
MATCH (top:Entity:Industry)<-[up:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[r:DEVELOPS]-(parent)
WHERE top.id IN $industries AND ($rollUp = 'DESCENDANTS' OR size(up) = 0) AND ($tiers IS NULL OR r.tier IN $tiers) AND ($needs IS NULL OR r.need IN $needs)
