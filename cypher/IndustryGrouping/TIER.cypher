// The ranks that districts give it.
MATCH (parent)<-[r:DEVELOPS]-(:District)
WHERE r.tier IS NOT NULL
RETURN r.tier AS value
