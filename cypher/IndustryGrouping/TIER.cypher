// The ranks that districts give it.
MATCH (parent)<-[r:DEVELOPS]-(:District)
WHERE r.tier IS NOT NULL
RETURN {name: r.tier} AS value
