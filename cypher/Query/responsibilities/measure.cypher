// Duties in a measure or in a part of it.
MATCH (:Entity:Measure {id: $measure})<-[:PART_OF*0..6]-(m:Measure)
