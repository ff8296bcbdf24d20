// One of these firms invests in it.
MATCH (e:Entity:Enterprise)<-[:INVESTED_BY]-(parent)
WHERE e.id IN $investors
