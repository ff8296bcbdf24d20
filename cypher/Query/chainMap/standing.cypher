// Who and what stands at each place of the page; and the earlier places that it hangs on, where nobody is drawn again.
CALL (page) {
  UNWIND page AS p
  WITH p.entity AS place
  MATCH (place)-[:SUBINDUSTRY_OF|SEGMENT_OF|PART_OF|UPSTREAM_OF|SUPPORTS]-(t:Entity)
  RETURN collect(DISTINCT t) AS linked
}
CALL (page, earlier, linked, industry, industries, here) {
  UNWIND [p IN earlier WHERE p.entity = industry OR p.entity IN linked] + [p IN page | p {.*, most: $firstPerSegment}] AS p
  WITH p, p.entity AS place, industries, here
  CALL (p, place, industries, here) {
    MATCH (place)<-[r:OPERATES_IN|ANCHORS|IN_INDUSTRY|FOCUSES_ON|HOSTS|DEVELOPS]-(x:Entity)
    WHERE here IS NULL OR x IN here OR EXISTS { (x)-[:LOCATED_IN*1..3]->(d:District) WHERE d IN here }
    WITH x, max(type(r) = 'HOSTS') AS hosts
    WITH x, hosts, [t IN ['Enterprise', 'Project', 'Park', 'District'] WHERE t IN labels(x)][0] AS type
    WHERE type IS NOT NULL
    WITH x, type, hosts, [(x)-[a:ANCHORS]->(i:Industry) WHERE i IN industries | a.role] AS roles,
      type = 'Enterprise' AND EXISTS { (x)<-[:INVESTED_BY]-(:Project) } AS invests
    WITH x, type, hosts, invests, [k IN range(0, 2) WHERE ['CHAIN_LEADER', 'LEADING', 'BACKBONE'][k] IN roles][0] AS rank
    ORDER BY type, coalesce(rank, 3), NOT (hosts OR invests), x.id
    WITH type, collect({entity: x, type: type, role: ['CHAIN_LEADER', 'LEADING', 'BACKBONE'][rank]}) AS every
    RETURN collect({type: type, of: size(every), shown: every[..coalesce(p.most, 0)]}) AS found
  }
  WITH p, found, [type IN ['Enterprise', 'Project', 'Park', 'District'] | coalesce([f IN found WHERE f.type = type | f.of][0], 0)] AS of
  RETURN collect(p {.*, found: found, counts: {enterprises: of[0], projects: of[1], parks: of[2], districts: of[3]}}) AS standing
}
CALL (standing) {
  UNWIND standing AS at
  UNWIND at.found AS f
  UNWIND f.shown AS a
  WITH a.entity AS entity, a.type AS type, a.role AS role, min(at.layer) AS layer
  WITH entity, type, role, layer ORDER BY type, entity.id
  RETURN collect({entity: entity, id: entity.id, name: entity.name, type: type, role: role, layer: layer}) AS actors
}
