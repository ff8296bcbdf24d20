// The measures that it or one of its departments leads, and those of the policies that apply in it.
MATCH (parent)<-[:APPLIES_TO|PART_OF*0..1]-(x)-[:HAS_MEASURE|LEADS]->(m:Measure)
WHERE x = parent OR NOT x:District
RETURN m AS value
