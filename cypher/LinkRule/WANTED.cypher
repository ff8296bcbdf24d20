// Supply and demand: a text says that a district of the one side wants a segment or industry (引进, 补链, 强链, 延链), and the other side has it.
WITH parent WHERE parent.kinds IS NULL OR 'SUPPLY_DEMAND' IN parent.kinds
UNWIND parent.to AS id
MATCH (b:Entity:District {id: id})-[d:DEVELOPS]->(s:Entity)
WHERE d.need IS NOT NULL AND (parent.subjects IS NULL OR s.id IN parent.subjects)
WITH parent, b, s, d ORDER BY d.id
WITH parent, b, s, collect(d) AS wants
MATCH (s)<-[h:HOSTS]-(a:District)
WHERE a.id IN parent.from
RETURN {
  rule: 'WANTED', kind: 'SUPPLY_DEMAND', from: a, to: b, subject: s, direction: 'FORWARD', fromPremises: [h], toPremises: wants, assertion: 'DERIVED',
  need: 1.0, count: h.enterprises + h.projects + h.parks,
  zh: '{to}提出{want}{subject}，{from}已有{enterprises}家企业、{projects}个项目、{parks}个园区从事。',
  en: '{to} wants {subject} ({wantEn}); {from} has it (firms: {enterprises}, projects: {projects}, parks: {parks}).',
  words: h {
    .enterprises, .projects, .parks, want: {INTRODUCE: '引进', STRENGTHEN: '补链、强链', EXTEND: '延链'}[wants[0].need], wantEn: toLower(wants[0].need)
  }
} AS value
