// The ranks that districts give it.
MATCH (parent)<-[r:DEVELOPS]-(:District)
WHERE r.tier IS NOT NULL
RETURN DISTINCT {name: r.tier} AS value
