// What a text states that two places do together: a joint park, a transfer of industry, supply, or cooperation in general.
WITH parent WHERE parent.kinds IS NULL OR any(k IN parent.kinds WHERE k IN ['JOINT_PARK', 'INDUSTRY_TRANSFER', 'SUPPLY', 'COOPERATION'])
MATCH (a:Entity)-[r:COOPERATES_WITH]->(b:Entity)
WITH parent, a, b, r, CASE r.kind WHEN 'GENERAL' THEN 'COOPERATION' ELSE r.kind END AS kind
WHERE (parent.kinds IS NULL OR kind IN parent.kinds)
  AND any(id IN [a.id] + [(a)-[:LOCATED_IN*1..3]->(d:District) | d.id] WHERE id IN parent.from)
  AND any(id IN [b.id] + [(b)-[:LOCATED_IN*1..3]->(d:District) | d.id] WHERE id IN parent.to)
  AND (parent.subjects IS NULL OR any(n IN parent.names WHERE r.subject CONTAINS n)
    OR any(s IN [(a)-[:FOCUSES_ON]->(x:Entity) | x.id] WHERE s IN parent.subjects))
WITH a, b, kind, r ORDER BY r.id
WITH a, b, kind, collect(r) AS said, [t IN collect(DISTINCT r.subject) WHERE t IS NOT NULL] AS about
WITH a, b, kind, said, reduce(all = about[0], t IN about[1..] | all + '；' + t) AS about
RETURN {
  rule: 'COOPERATION', kind: kind, from: a, to: b, about: about, direction: 'MUTUAL', fromPremises: said, toPremises: [],
  assertion: CASE WHEN any(r IN said WHERE r.assertion = 'STATED') THEN 'STATED' ELSE 'IMPLIED' END, need: 0.0, count: size(said),
  zh: '文本载明{from}与{to}{what}{about}。',
  en: 'A text states that {from} and {to} {whatEn}{aboutEn}.',
  words: {
    what: {JOINT_PARK: '共建园区', INDUSTRY_TRANSFER: '有产业转移、承接', SUPPLY: '有供应、配套', COOPERATION: '协作'}[kind],
    whatEn: {JOINT_PARK: 'build a park together', INDUSTRY_TRANSFER: 'transfer industry', SUPPLY: 'supply one another', COOPERATION: 'cooperate'}[kind],
    about: coalesce('：' + about, ''), aboutEn: coalesce(': ' + about, '')
  }
} AS value
