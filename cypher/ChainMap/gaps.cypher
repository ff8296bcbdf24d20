// How many segments of the whole chain are in each state in the regions: wanted or not, there or not; null where nothing was read of them.
WITH parent.places AS places, parent.here AS here
WHERE any(d IN here WHERE EXISTS { (d)-[:DESCRIBED_IN]->() } OR EXISTS { (d)-[:HOSTS]->() })
CALL (places, here) {
  UNWIND [p IN places WHERE p.type = 'Segment'] AS p
  WITH p.entity AS s, here
  WITH EXISTS { (s)<-[w:DEVELOPS]-(d:District) WHERE d IN here AND w.need IS NOT NULL } AS wanted,
    EXISTS { (s)<-[:HOSTS]-(d:District) WHERE d IN here } AS there
  RETURN collect([wanted, there]) AS states
}
RETURN {
  declaredAndMissing: size([s IN states WHERE s = [true, false]]), declaredAndPresent: size([s IN states WHERE s = [true, true]]),
  missingOnly: size([s IN states WHERE s = [false, false]]), present: size([s IN states WHERE s = [false, true]])
} AS value
