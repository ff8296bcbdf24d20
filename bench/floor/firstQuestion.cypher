MATCH (:Entity:Industry {id: $industry})<-[:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[r:OPERATES_IN|ANCHORS]-(e:Enterprise)
MATCH (e)-[:LOCATED_IN]->(place)
WITH place, collect(r) AS there
WHERE EXISTS { (place)-[:LOCATED_IN*0..1]->(:District)-[:PART_OF|MEMBER_OF*0..6]->(region:Entity) WHERE region.id IN $regions }
UNWIND there AS r
WITH startNode(r) AS e, collect(DISTINCT r) AS said, collect(r.role) AS roles
WITH e, said, CASE WHEN size(roles) > 0 THEN [role IN ['CHAIN_LEADER', 'LEADING', 'BACKBONE'] WHERE role IN roles][0] END AS role
WITH e, said, role, CASE WHEN role IS NULL THEN 0.0 WHEN role = 'BACKBONE' THEN 0.5 ELSE 1.0 END AS stated,
  CASE WHEN EXISTS { (e)<-[:INVESTED_BY]-() } THEN 1.0 ELSE 0.0 END AS project,
  CASE WHEN EXISTS { (e)-[:RECOGNISED_BY]->() } THEN 1.0 ELSE 0.0 END AS listed
WITH collect({e: e, said: said, role: role, stated: stated, project: project, listed: listed, total: stated * 100 + project * 10 + listed * 5 + 1}) AS found
CALL (found) {
  UNWIND found AS row
  WITH row, row.e AS e ORDER BY -row.total, e.id LIMIT 20
  CALL (row) {
    UNWIND row.said AS r
    WITH r ORDER BY type(r), r.id
    RETURN collect(r) AS said
  }
  CALL (said) {
    UNWIND said AS r
    UNWIND range(0, size(r.evidence) - 1) AS i
    WITH r.evidence[i] AS id, head(collect(nullIf(r.basis[i], ''))) AS basis
    WITH basis, split(id, '#') AS part
    OPTIONAL MATCH (t:Entity:Document {id: 'document:' + part[0]})
    RETURN collect({
      document: t {.title, .date}, basis: basis, paragraph: CASE WHEN t IS NOT NULL THEN toInteger(part[1]) END,
      quoteReason: CASE WHEN t IS NULL THEN 'TABLE_ROW' ELSE 'TEXTS_NOT_HELD' END
    }) AS evidence
  }
  CALL (e) {
    MATCH (e)-[:LOCATED_IN*1..2]->(d:District)
    WITH collect(DISTINCT d) AS at WHERE size(at) = 1
    WITH at[0] AS d
    CALL (d) {
      MATCH (d)-[:PART_OF*0..4]->(p:District {level: 'PROVINCE'})
      WITH collect(DISTINCT p) AS at WHERE size(at) = 1
      WITH at[0] AS p
      RETURN head(collect(p {.name})) AS province
    }
    RETURN head(collect(d {.name, province: province})) AS district
  }
  CALL (e) {
    MATCH (e)-[:LOCATED_IN]->(k:Park)
    WITH DISTINCT k ORDER BY k.id
    RETURN collect(k {.name}) AS parks
  }
  CALL (e) {
    MATCH (e)-[:OPERATES_IN]->(s:Segment)
    WITH DISTINCT s ORDER BY s.id
    RETURN collect(s {.name, .stage}) AS segments
  }
  CALL (e) {
    MATCH (e)<-[:INVESTED_BY]-(p:Project)
    WITH DISTINCT p ORDER BY p.id LIMIT 20
    RETURN collect(p {.name, .status}) AS projects
  }
  WITH *, [r IN said WHERE row.role IS NULL OR r.role = row.role] AS first ORDER BY -row.total, e.id
  RETURN collect({
    role: row.role, reason: CASE WHEN row.role IS NULL THEN 'NOT_STATED' END, evidence: evidence,
    restsOn: CASE WHEN row.stated > 0 THEN 'ROLE' WHEN row.project > 0 THEN 'NAMED_PROJECT' WHEN row.listed > 0 THEN 'PROGRAMME' ELSE 'NAMED' END,
    assertion: CASE WHEN any(r IN first WHERE r.assertion = 'STATED') THEN 'STATED' ELSE first[0].assertion END,
    score: {total: row.total, parts: [
      {name: 'role', value: row.stated, weight: 100}, {name: 'namedProject', value: row.project, weight: 10},
      {name: 'programme', value: row.listed, weight: 5}, {name: 'named', value: 1.0, weight: 1}
    ]},
    node: e {.name, district: district, parks: parks, segments: segments, projects: projects}
  }) AS edges
}
RETURN {
  totalCount: size(found), edges: edges,
  roles: [role IN ['CHAIN_LEADER', 'LEADING', 'BACKBONE'] | {
    role: role, count: size([row IN found WHERE row.role = role]),
    reason: CASE size([row IN found WHERE row.role = role]) WHEN 0 THEN 'NOT_STATED' END
  }],
  coverage: {
    documents: COLLECT {
      UNWIND $regions AS id
      MATCH (:Entity {id: id})-[:DESCRIBED_IN]->(t:Document)
      WITH DISTINCT t
      RETURN t {.title} ORDER BY t.id
    },
    regionsWithoutDocument: COLLECT {
      UNWIND $regions AS id
      MATCH (region:Entity {id: id})
      WHERE NOT EXISTS { (region)-[:DESCRIBED_IN]->() }
      RETURN region {__typename: 'District', .name} ORDER BY region.id
    }
  }
} AS answer
