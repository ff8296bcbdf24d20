// Each of them, with how much the texts name there.
WITH parent.regions AS regions
UNWIND range(0, size(regions) - 1) AS i
WITH regions, i, regions[i] AS id
MATCH (region:Entity {id: id})
CALL (region) {
  MATCH (region)<-[:PART_OF|MEMBER_OF*0..6]-(:District)<-[:LOCATED_IN*1..2]-(e:Entity)
  WITH DISTINCT e
  RETURN sum(CASE WHEN e:Enterprise THEN 1 ELSE 0 END) AS enterprises, sum(CASE WHEN e:Park THEN 1 ELSE 0 END) AS parks,
    sum(CASE WHEN e:Project THEN 1 ELSE 0 END) AS projects, sum(CASE WHEN e:Platform THEN 1 ELSE 0 END) AS platforms
}
CALL (region) {
  MATCH (region)<-[:PART_OF|MEMBER_OF*0..6]-(:District)<-[:TARGET_OF]-(t:Target)
  RETURN count(DISTINCT t) AS targets
}
RETURN {region: region, id: id, regions: regions, enterprises: enterprises, parks: parks, projects: projects, platforms: platforms, targets: targets} AS value
ORDER BY i
