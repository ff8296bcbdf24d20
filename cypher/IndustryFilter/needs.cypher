// A district wants this of it.
MATCH (parent)<-[r:DEVELOPS]-(:Entity)
WHERE r.need IN $needs
