// Districts that border each other give the same segment or industry the same tier (同质化竞争).
WITH parent WHERE parent.forward AND (parent.kinds IS NULL OR 'COMPETITION' IN parent.kinds)
UNWIND parent.from AS id
MATCH (a:Entity:District {id: id})-[:PART_OF*0..1]->(:District)-[:BORDERS]-(:District)<-[:PART_OF*0..1]-(b:District)
WHERE b.id IN parent.to
WITH DISTINCT parent, a, b
MATCH (a)-[da:DEVELOPS]->(s:Entity)<-[db:DEVELOPS]-(b)
WHERE da.tier = db.tier AND (parent.subjects IS NULL OR s.id IN parent.subjects)
WITH a, b, s, da, db ORDER BY da.id, db.id
WITH a, b, s, collect(DISTINCT da) AS here, collect(DISTINCT db) AS there
RETURN {
  rule: 'COMPETITION', kind: 'COMPETITION', from: a, to: b, subject: s, direction: 'MUTUAL', fromPremises: here, toPremises: there, assertion: 'DERIVED', need: 0.0,
  count: COUNT { (a)-[:HOSTS]->(s) } + COUNT { (b)-[:HOSTS]->(s) },
  zh: '{from}与{to}相邻，都把{subject}定为{tier}产业，可能同质化竞争。',
  en: '{from} and {to} are neighbours and both rank {subject} as {tierEn}: they may compete.',
  words: {
    tier: {LEADING: '主导', PILLAR: '支柱', FEATURED: '特色', EMERGING: '新星、未来'}[here[0].tier], tierEn: toLower(here[0].tier)
  }
} AS value
