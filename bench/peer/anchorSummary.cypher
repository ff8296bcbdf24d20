// How many firms there are in the ranking, by role; and what was read of the regions.
MATCH (:Entity:Industry {id: $industry})<-[:SUBINDUSTRY_OF*0..6]-(:Industry)<-[:SEGMENT_OF*0..1]-()<-[r:OPERATES_IN|ANCHORS]-(e:Enterprise)
MATCH (e)-[:LOCATED_IN]->(place)
WITH place, collect(r) AS there
WHERE EXISTS { (place)-[:LOCATED_IN*0..1]->(:District)-[:PART_OF|MEMBER_OF*0..6]->(region:Entity) WHERE region.id IN $regions }
UNWIND there AS r
WITH startNode(r) AS e, collect(r.role) AS roles
WITH e, CASE
    WHEN 'CHAIN_LEADER' IN roles THEN 'CHAIN_LEADER' WHEN 'LEADING' IN roles THEN 'LEADING' WHEN 'BACKBONE' IN roles THEN 'BACKBONE'
  END AS role
WITH count(e) AS firms, collect(role) AS held
RETURN {
  totalCount: firms,
  roles: [role IN ['CHAIN_LEADER', 'LEADING', 'BACKBONE'] | {
    role: role, count: size([h IN held WHERE h = role]), reason: CASE WHEN NOT role IN held THEN 'NOT_STATED' END
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
      RETURN region {.name} ORDER BY region.id
    }
  }
} AS summary
