// A district gives it one of these ranks.
MATCH (parent)<-[r:DEVELOPS]-(:Entity)
WHERE r.tier IN $tiers
