// The relations from which a rule computed it: those of the firms, projects and parks that it counts, or those that
// lead from a region to a document.
WITH parent.rule AS rule, parent.from AS a, parent.to AS b
CALL (rule, a, b) {
  WITH a, b WHERE rule = 'HOSTS'
  MATCH (a)<-[at:LOCATED_IN*1..3]-(:Entity)-[on:OPERATES_IN|ANCHORS|IN_INDUSTRY|FOCUSES_ON]->(b)
  UNWIND at + [on] AS r
  RETURN r
  UNION
  WITH a, b WHERE rule = 'INVESTS_IN'
  MATCH (b)<-[there:LOCATED_IN*1..3]-(:Project)-[on:INVESTED_BY]->(:Enterprise)-[here:LOCATED_IN*1..3]->(a)
  UNWIND there + [on] + here AS r
  RETURN r
  UNION
  WITH a, b WHERE rule = 'SUPPLIES'
  MATCH (a)<-[here:LOCATED_IN*1..3]-(:Enterprise)-[on:SUPPLIES]->(:Enterprise)-[there:LOCATED_IN*1..3]->(b)
  UNWIND here + [on] + there AS r
  RETURN r
  UNION
  WITH a, b WHERE rule = 'SHARES_ENTERPRISE'
  MATCH (a)<-[here:LOCATED_IN*1..3]-(:Enterprise)-[there:LOCATED_IN*1..3]->(b)
  UNWIND here + there AS r
  RETURN r
  UNION
  WITH a, b WHERE rule = 'SHARES_ENTERPRISE'
  MATCH (a)<-[here:LOCATED_IN*1..3]-(:Project)-[one:INVESTED_BY]->(:Enterprise)<-[other:INVESTED_BY]-(:Project)-[there:LOCATED_IN*1..3]->(b)
  UNWIND here + [one, other] + there AS r
  RETURN r
  UNION
  WITH a, b WHERE rule = 'DESCRIBED_IN'
  MATCH (a)<-[up:PART_OF|MEMBER_OF*0..6]-(:District)<-[on:COVERS]-(b)
  UNWIND up + [on] AS r
  RETURN r
  UNION
  WITH a, b WHERE rule = 'DESCRIBED_IN'
  MATCH (a)-[up:PART_OF*1..6]->(:District)<-[on:COVERS]-(b)
  UNWIND up + [on] AS r
  RETURN r
}
WITH r ORDER BY r.id LIMIT $first
RETURN r {.*, __typename: 'Relation', type: type(r), from: startNode(r), to: endNode(r)} AS value
