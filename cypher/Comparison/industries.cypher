// The industries they set out to develop, first what most of them share.
UNWIND range(0, size(parent.regions) - 1) AS place
MATCH (region:Entity {id: parent.regions[place]})<-[:PART_OF|MEMBER_OF*0..6]-(d:District)-[r:DEVELOPS]->(i:Industry)
WITH DISTINCT parent, place, region, d, r, i ORDER BY place, d.id, r.id
WITH parent, i, collect(DISTINCT region) AS regions, collect(r {.*, region: region, district: d}) AS developments
RETURN {industry: i, regions: regions, sharedByAll: size(regions) = size(parent.regions), developments: developments} AS value
ORDER BY -size(regions), i.id LIMIT $first
