// Supply and demand: the one side has what comes, in the chain, directly before something that the other side has.
WITH parent WHERE parent.kinds IS NULL OR 'SUPPLY_DEMAND' IN parent.kinds
UNWIND parent.to AS id
MATCH (b:Entity:District {id: id})-[hb:HOSTS]->(next:Entity)<-[u:UPSTREAM_OF]-(s:Segment)
WHERE parent.subjects IS NULL OR s.id IN parent.subjects OR next.id IN parent.subjects
WITH parent, b, s, hb, u, next ORDER BY next.id, u.id
WITH parent, b, s, collect(DISTINCT hb) AS users, collect(DISTINCT u) AS arrows, collect(DISTINCT next.name) AS made
WITH parent, b, s, arrows + users AS premises, CASE WHEN EXISTS { (b)-[:HOSTS]->(s) } THEN 0.0 ELSE 0.5 END AS need,
  reduce(all = made[0], m IN made[1..3] | all + '、' + m) + CASE WHEN size(made) > 3 THEN '…' ELSE '' END AS made
MATCH (s)<-[ha:HOSTS]-(a:District)
WHERE a.id IN parent.from
RETURN {
  rule: 'UPSTREAM', kind: 'SUPPLY_DEMAND', from: a, to: b, subject: s, direction: 'FORWARD', fromPremises: [ha], toPremises: premises, assertion: 'DERIVED',
  need: need, count: ha.enterprises + ha.projects + ha.parks,
  zh: '{from}有{subject}（{enterprises}家企业、{projects}个项目、{parks}个园区），是{to}所做{made}的上游。',
  en: '{from} has {subject} (firms: {enterprises}, projects: {projects}, parks: {parks}), upstream of {made} in {to}.',
  words: ha {.enterprises, .projects, .parks, made: made}
} AS value
