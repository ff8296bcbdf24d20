// A region is described in a document that is about one of its districts, or about a district that it lies in. The coverage of an answer reads
// this and never walks all districts. Premises: the document's COVERS, and the PART_OF and MEMBER_OF that lead to the region.
UNWIND $ids AS id
MATCH (region:Entity {id: id})
CALL (region) {
  MATCH (region)<-[:PART_OF|MEMBER_OF*0..6]-(:District)<-[r:COVERS]-(t:Document)
  RETURN t, r
  UNION
  MATCH (region)-[:PART_OF*1..6]->(:District)<-[r:COVERS]-(t:Document)
  RETURN t, r
}
WITH region, t, r ORDER BY region.id, t.id, r.id
WITH region, t, collect(r)[..10] AS some
WITH region, t, reduce(all = [], r IN some | all + r.evidence) AS evidence, reduce(all = [], r IN some | all + r.basis) AS basis
MERGE (region)-[d:DESCRIBED_IN {id: 'DESCRIBED_IN~' + region.id + '~' + t.id + '~derived'}]->(t)
SET d.assertion = 'DERIVED', d.rule = 'DESCRIBED_IN', d.evidence = evidence, d.basis = basis
