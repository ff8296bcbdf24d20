// The districts that set out to develop it, or where a firm, project or park works on it; by id.
UNWIND parent.on AS x
MATCH (x)<-[r:DEVELOPS|HOSTS]-(d:District)
WHERE parent.chain.regions IS NULL OR d IN parent.chain.places
WITH d, r ORDER BY type(r), r.id
WITH d, collect(r) AS said
RETURN {
  node: d, tier: [t IN ['LEADING', 'PILLAR', 'FEATURED', 'EMERGING'] WHERE t IN [r IN said | r.tier]][0],
  needs: [n IN ['INTRODUCE', 'STRENGTHEN', 'EXTEND'] WHERE n IN [r IN said | r.need]],
  assertion: [a IN ['STATED', 'IMPLIED', 'DERIVED'] WHERE a IN [r IN said | r.assertion]][0],
  said: said
} AS value ORDER BY d.id LIMIT $first
