// The same segment or industry is at work in districts that border each other; where both give it the same tier, that is COMPETITION instead.
WITH parent WHERE parent.forward AND (parent.kinds IS NULL OR 'CLUSTER' IN parent.kinds)
UNWIND parent.from AS id
MATCH (a:Entity:District {id: id})-[:PART_OF*0..1]->(:District)-[:BORDERS]-(:District)<-[:PART_OF*0..1]-(b:District)
WHERE b.id IN parent.to
WITH DISTINCT parent, a, b
MATCH (a)-[ha:HOSTS]->(s:Entity)<-[hb:HOSTS]-(b)
WHERE (parent.subjects IS NULL OR s.id IN parent.subjects)
  AND NOT EXISTS { MATCH (a)-[da:DEVELOPS]->(s)<-[db:DEVELOPS]-(b) WHERE da.tier = db.tier }
RETURN {
  rule: 'CLUSTER', kind: 'CLUSTER', from: a, to: b, subject: s, direction: 'MUTUAL', fromPremises: [ha], toPremises: [hb], assertion: 'DERIVED', need: 0.0,
  count: ha.enterprises + ha.projects + ha.parks + hb.enterprises + hb.projects + hb.parks,
  zh: '{from}与{to}相邻，都有{subject}：企业{n}家与{m}家。',
  en: '{from} and {to} are neighbours and both have {subject} (firms: {n} and {m}).',
  words: {n: ha.enterprises, m: hb.enterprises}
} AS value
