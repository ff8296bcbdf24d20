// The industries they set out to develop, first what most of them share.
WITH parent.regions AS regions
UNWIND range(0, size(regions) - 1) AS place
WITH regions, place, regions[place] AS id
MATCH (region:Entity {id: id})<-[:PART_OF|MEMBER_OF*0..6]-(d:District)-[r:DEVELOPS]->(i:Industry)
WITH DISTINCT regions, place, region, d, r, i ORDER BY place, d.id, r.id
WITH regions, i, collect(DISTINCT region) AS developing, collect(r {.*, region: region, district: d}) AS developments
RETURN {industry: i, regions: developing, sharedByAll: size(developing) = size(regions), developments: developments} AS value
ORDER BY -size(developing), i.id LIMIT $first
