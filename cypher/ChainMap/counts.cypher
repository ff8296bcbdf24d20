// How many there are of each in the whole chain, in the regions.
WITH parent.places AS places, parent.here AS here
CALL (places, here) {
  UNWIND places AS p
  WITH p.entity AS place, here
  MATCH (place)<-[:OPERATES_IN|ANCHORS|IN_INDUSTRY|FOCUSES_ON|HOSTS|DEVELOPS]-(x:Entity)
  WITH DISTINCT x, here
  WHERE here IS NULL OR x IN here OR EXISTS { (x)-[:LOCATED_IN*1..3]->(d:District) WHERE d IN here }
  RETURN {enterprises: sum(CASE WHEN x:Enterprise THEN 1 ELSE 0 END), projects: sum(CASE WHEN x:Project THEN 1 ELSE 0 END),
    parks: sum(CASE WHEN x:Park THEN 1 ELSE 0 END), districts: sum(CASE WHEN x:District THEN 1 ELSE 0 END)} AS standing
}
RETURN standing {
  .*, industries: size([p IN places WHERE p.type = 'Industry']), segments: size([p IN places WHERE p.type = 'Segment'])
} AS value
