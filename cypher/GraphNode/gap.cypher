// What a segment lacks in the regions: wanted or not, there or not; null where nothing was read of them.
WITH parent.entity AS s, parent.here AS here
WHERE here IS NOT NULL AND parent.type = 'Segment'
WITH EXISTS { (s)<-[w:DEVELOPS]-(d:District) WHERE d IN here AND w.need IS NOT NULL } AS wanted,
  EXISTS { (s)<-[:HOSTS]-(d:District) WHERE d IN here } AS there,
  any(d IN here WHERE EXISTS { (d)-[:DESCRIBED_IN]->() } OR EXISTS { (d)-[:HOSTS]->() }) AS known
RETURN CASE
  WHEN wanted AND there THEN 'DECLARED_AND_PRESENT'
  WHEN wanted THEN 'DECLARED_AND_MISSING'
  WHEN there THEN 'PRESENT'
  WHEN known THEN 'MISSING_ONLY'
END AS value
