// What the questions are asked about: counties spread evenly over the graph, each with its province, its first firm, the industry that
// it develops the most and the provinces that develop it too.
MATCH (d:District {level: 'COUNTY'})
WITH d ORDER BY d.id
WITH collect(d) AS counties
WITH counties, CASE WHEN size(counties) > $count THEN size(counties) / $count ELSE 1 END AS step
UNWIND range(0, size(counties) - 1, step) AS place
WITH counties[place] AS d
MATCH (d)-[:PART_OF]->(province:District)
MATCH (d)-[:DEVELOPS {tier: 'LEADING'}]->(i:Industry)
RETURN province.id AS province, i.id AS industry,
  COLLECT { MATCH (i)<-[:DEVELOPS]-(p:District {level: 'PROVINCE'}) RETURN p.id ORDER BY p.id LIMIT 2 } AS regions,
  head(COLLECT { MATCH (d)<-[:LOCATED_IN]-(e:Enterprise) RETURN e {.id, text: left(e.name, 2)} ORDER BY e.id LIMIT 1 }) AS firm
LIMIT $count
