// Duties in measures aimed at an industry, at a narrower one, or at a segment of theirs.
MATCH (:Entity:Industry {id: $industry})<-[:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[:ADDRESSES]-(m:Measure)
