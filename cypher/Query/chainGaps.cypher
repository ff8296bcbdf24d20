// Per region and segment of the industry's chain, what the texts want there against what they name there.
MATCH (:Entity:Industry {id: $industry})<-[up:SUBINDUSTRY_OF*0..6]-(i:Industry)
WHERE $rollUp = 'DESCENDANTS' OR size(up) = 0
MATCH (i)<-[:SEGMENT_OF]-(:Segment)<-[:PART_OF*0..3]-(s:Segment)
WITH collect(DISTINCT s) AS segments
UNWIND range(0, size($regions) - 1) AS place
WITH segments, place, $regions[place] AS id
MATCH (region:Entity {id: id})
CALL (region) {
  MATCH (region)<-[:PART_OF|MEMBER_OF*0..6]-(d:District)
  WITH collect(DISTINCT d) AS districts
  RETURN districts, EXISTS { (region)-[:DESCRIBED_IN]->() } OR any(d IN districts WHERE EXISTS { (d)-[:HOSTS]->() }) AS known
}
UNWIND segments AS s
CALL (s, districts) {
  OPTIONAL MATCH (s)<-[r:HOSTS|DEVELOPS]-(d:District)
  WHERE d IN districts AND (type(r) = 'HOSTS' OR r.need IS NOT NULL)
  WITH r ORDER BY r.id
  WITH collect(r) AS found
  RETURN [r IN found WHERE type(r) = 'HOSTS'] AS observed, [r IN found WHERE type(r) = 'DEVELOPS'] AS declared
}
WITH place, region, s, declared, observed, CASE
  WHEN size(observed) > 0 THEN CASE WHEN size(declared) > 0 THEN 'DECLARED_AND_PRESENT' ELSE 'PRESENT' END
  WHEN size(declared) > 0 THEN 'DECLARED_AND_MISSING'
  WHEN known THEN 'MISSING_ONLY'
END AS state
WHERE $states IS NULL OR state IN $states
WITH place, region, s, declared, observed, state,
  coalesce([n IN range(0, 3) WHERE ['DECLARED_AND_MISSING', 'DECLARED_AND_PRESENT', 'MISSING_ONLY', 'PRESENT'][n] = state][0], 4) AS rank
WITH place, region, s, declared, observed, state, [place, rank, s.id] AS at
WHERE $after IS NULL OR at > $after
RETURN {
  region: region, place: place, segment: s, state: state, reason: CASE WHEN state IS NULL THEN 'NO_DOCUMENT' END,
  found: declared, hosts: observed, needs: reduce(all = [], r IN declared | all + CASE WHEN r.need IN all THEN [] ELSE [r.need] END)
} AS value, at AS cursor
