// Of the firms in these regions, which are looked up once a place (park or district), not once a firm.
MATCH (e)-[:LOCATED_IN]->(place)
WITH place, collect(r) AS there
WHERE EXISTS {
  MATCH (place)-[:LOCATED_IN*0..1]->(:District)-[up:PART_OF|MEMBER_OF*0..6]->(region:Entity)
  WHERE region.id IN $regions AND ($rollUp = 'DESCENDANTS' OR none(u IN up WHERE type(u) = 'PART_OF'))
}
UNWIND there AS r
