// Its type, and the districts from the one it is in up to the province.
WITH parent.node AS e
OPTIONAL MATCH path = (e)<-[:LEADS|HAS_MEASURE*0..1]-()-[:LOCATED_IN|PART_OF|APPLIES_TO|COVERS|TARGET_OF*0..6]->(:District {level: 'PROVINCE'})
WITH e, path ORDER BY length(path), [n IN nodes(path) | n.id] LIMIT 1
WITH head([l IN labels(e) WHERE l <> 'Entity']) AS type, [n IN nodes(path)[1..] WHERE n:District | n.name] AS places
RETURN {District: '行政区划', EconomicZone: '经济区', Industry: '产业', Segment: '产业链环节', Park: '园区', Enterprise: '企业', Project: '项目',
  Department: '部门', Platform: '平台', Programme: '培育计划', Policy: '政策', Measure: '任务举措', Target: '指标', Document: '文本'}[type]
  + CASE WHEN coalesce(size(places), 0) = 0 THEN '' ELSE ' · ' + reduce(all = places[0], p IN places[1..] | all + ', ' + p) END AS value
