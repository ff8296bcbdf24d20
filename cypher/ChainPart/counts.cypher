// How many firms, projects, parks and districts are there, each counted once.
CALL (parent) {
  UNWIND parent.on AS x
  MATCH (x)<-[:OPERATES_IN|ANCHORS|IN_INDUSTRY|FOCUSES_ON|DEVELOPS|HOSTS]-(e:Entity)
  WHERE (parent.chain.regions IS NULL OR EXISTS { (e)-[:LOCATED_IN*0..3]->(d:District) WHERE d IN parent.chain.places })
    AND (NOT x:Industry OR e:District
      OR NOT EXISTS { (e)-[:OPERATES_IN|IN_INDUSTRY|FOCUSES_ON]->(s:Segment) WHERE s IN parent.chain.segments })
  RETURN DISTINCT e
}
RETURN {
  enterprises: sum(CASE WHEN e:Enterprise THEN 1 ELSE 0 END), projects: sum(CASE WHEN e:Project THEN 1 ELSE 0 END),
  parks: sum(CASE WHEN e:Park THEN 1 ELSE 0 END), districts: sum(CASE WHEN e:District THEN 1 ELSE 0 END)
} AS value
