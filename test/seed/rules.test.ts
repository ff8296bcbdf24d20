import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Edit, good, problemsOf, variant } from './variant'

const yunqiao = 'documents/yunqiao-2021.yaml'
const xinghe = 'documents/xinghe-2022.yaml'
const districts = 'reference/districts.yaml'
const anchors = '{ from: [青鸟电子], to: [电子信息], role: LEADING, p: [4] }'

/** For each rule, edits of the good dataset that break it, and what is said. */
const broken: [rule: string, edits: Edit[], says: string[], withTexts?: boolean][] = [
  [
    'agreement',
    [
      [yunqiao, 'tier: LEADING, p: [3]', 'tier: LEADING, localName: 电子, p: [3]'],
      [yunqiao, 'tier: LEADING, p: [2]', 'tier: LEADING, localName: 信息, p: [2]'],
    ],
    [
      'documents/yunqiao-2021.yaml:54 DEVELOPS[1].localName: must agree with documents/yunqiao-2021.yaml:53, which is the same relation, but got 电子 beside 信息',
    ],
  ],
  [
    'amounts',
    [[yunqiao, 'investment: 350000000', 'investment: 35000000']],
    ['documents/yunqiao-2021.yaml:40 projects[1].investment: must be a sum that paragraph 5 states, in CNY, but got 35000000'],
    true,
  ],
  [
    'characters',
    [[yunqiao, 'placeReason: 文中未载地点', 'placeReason: 文中未载地\uFFFD']],
    ['documents/yunqiao-2021.yaml:22 enterprises[0].placeReason: must hold no broken character (U+FFFD), but got "文中未载地\uFFFD"'],
  ],
  [
    'characters',
    [[yunqiao, 'publisher: 云桥区报社', 'publisher: Cafe\u0301']],
    ['documents/yunqiao-2021.yaml:3 publisher: must be in Unicode\'s form NFC, but got "Cafe\u0301"'],
  ],
  [
    'characters',
    [[yunqiao, 'publisher: 云桥区报社', "publisher: ' '"]],
    ['documents/yunqiao-2021.yaml:3 publisher: must hold a text, but got " "'],
  ],
  [
    'citations',
    [[yunqiao, anchors, '{ from: [青鸟电子], to: [电子信息], role: LEADING }']],
    ['documents/yunqiao-2021.yaml:60 ANCHORS[0].p: must name the paragraph that states the fact, but there is none'],
  ],
  [
    'citations',
    [[districts, 'crossesProvince: false,', 'crossesProvince: false, p: [1],']],
    ['reference/districts.yaml:10 BORDERS[0].p: must be left out in a reference table, whose rows are the evidence'],
  ],
  [
    'clauses',
    [[xinghe, 'clauses: [4, 5]', 'clauses: [3, 4, 5]']],
    ['documents/xinghe-2022.yaml:15 clauses[0]: paragraph 3 must have its LEADS and PARTICIPATES_IN, but there is none'],
  ],
  [
    'clauses',
    [[xinghe, 'order: 2, p: [4] }', 'order: 3, p: [4] }']],
    [
      'documents/xinghe-2022.yaml:15 clauses[0]: the actors of paragraph 4 must be numbered 1 to 3, but number 2 is missing or not the only one',
    ],
  ],
  [
    'clauses',
    [[xinghe, 'order: 1, joint: true, p: [5]', 'order: 1, p: [5]']],
    ['documents/xinghe-2022.yaml:15 clauses[1]: the actors of paragraph 5 must be joint where none leads, and only there, but 0 of 2 are'],
  ],
  [
    'clauses',
    [[xinghe, 'clauses: [4, 5]', 'clauses: [4]']],
    ['documents/xinghe-2022.yaml:15 clauses: must list paragraph 5, which holds a clause of responsibility'],
    true,
  ],
  [
    'clauses',
    [[xinghe, 'from: [市科技局, 云桥区], to: [培育电子信息产业]', 'from: [云桥区], to: [培育电子信息产业]']],
    ['documents/xinghe-2022.yaml:15 clauses[0]: the clause of paragraph 4 names 3 actors, but 2 lead or take part'],
    true,
  ],
  [
    'clauses',
    [[xinghe, 'from: [市科技局, 市经济信息委], to: [改善服务]', 'from: [市经济信息委, 市科技局], to: [改善服务]']],
    ['documents/xinghe-2022.yaml:15 clauses[1]: the actors of paragraph 5 must stand in the order of its clause'],
    true,
  ],
  [
    'codes',
    [['reference/industries.yaml', "code: '39'", "code: '3'"]],
    [
      'reference/industries.yaml:4 industries[0].code: must be a code of GB/T 4754, 2 to 4 digits or behind its letter (is a leading zero lost?), but got "3"',
    ],
  ],
  [
    'derivations',
    [[yunqiao, 'role: LEADING, p: [4]', 'role: LEADING, assertion: DERIVED, p: [4]']],
    [
      'documents/yunqiao-2021.yaml:60 ANCHORS[0].assertion: must be STATED or IMPLIED, but got DERIVED, which only a rule of the graph may say',
    ],
  ],
  [
    'directions',
    [[xinghe, 'COOPERATES_WITH:', 'COOPERATES_WITH:\n  - { from: [district:yunqiao], to: [河口县], kind: GENERAL, p: [3] }']],
    [
      'documents/xinghe-2022.yaml:15 COOPERATES_WITH[1]: COOPERATES_WITH holds both ways and must be written one way, but documents/xinghe-2022.yaml:14 has it the other way round',
    ],
  ],
  [
    'duplicates',
    [[yunqiao, anchors, `${anchors}\n  - ${anchors}`]],
    [
      'documents/yunqiao-2021.yaml:61 ANCHORS[1]: ANCHORS from enterprise:qingniao-dianzi to industry:dianzi-xinxi must be written once, but documents/yunqiao-2021.yaml:60 has it too',
    ],
  ],
  [
    'evidence',
    [
      [yunqiao, 'shortName: 青鸟\n    p: [4]', 'shortName: 青鸟'],
      [xinghe, '{ of: [青鸟电子], p: [2] }', '{ of: [云桥区], p: [3] }'],
    ],
    [
      'documents/yunqiao-2021.yaml:24 enterprises[1]: enterprise:qingniao-dianzi must have evidence, a p of its own or a mention, but has none',
    ],
  ],
  [
    'figures',
    [[yunqiao, 'investment: 350000000', 'investment: 0']],
    ['documents/yunqiao-2021.yaml:40 projects[1].investment: must be above 0, or left out where the text hides or lacks it, but got 0'],
  ],
  [
    'fileNames',
    [[yunqiao, 'id: yunqiao-2021\n', 'id: yunqiao-2020\n']],
    [
      'documents/yunqiao-2021.yaml:1 id: must be yunqiao-2021, as the file is named, but got yunqiao-2020',
      'documents/yunqiao-2021.yaml:46 COVERS[0].from[0]: must name Document by id or by an exact name or alias, but got "yunqiao-2021"',
    ],
  ],
  [
    'focuses',
    [[yunqiao, '{ from: [云桥科技园], to: [电子信息], p: [3] }', '{ from: [云桥科技园], to: [电子信息], p: [3], basis: ENUMERATION }']],
    [
      'documents/yunqiao-2021.yaml:56 FOCUSES_ON[0].basis: must be NAME or HEADING for the focus of a park, or left out where a sentence says it, but got ENUMERATION',
    ],
  ],
  [
    'focuses',
    [[yunqiao, '{ from: [云桥科技园], to: [电子信息], p: [3] }', '{ from: [云桥科技园], to: [芯片封装], p: [3] }']],
    [
      'documents/yunqiao-2021.yaml:56 FOCUSES_ON[0].to[0]: 芯片封装 must stand in one sentence with 云桥科技园, or basis must say what carries the focus',
      'documents/yunqiao-2021.yaml:56 FOCUSES_ON[0].to[0]: 芯片封装 (segment:xinpian-fengzhuang) must stand in paragraph 3, or basis must say what carries the fact',
    ],
    true,
  ],
  [
    'ids',
    [[districts, 'formerIds: [district:yunqiao-xian]', 'formerIds: [district:hekou]']],
    [
      'reference/districts.yaml:6 districts[2].formerIds[0]: district:hekou must belong to one entity, but reference/districts.yaml:4 has it too',
    ],
  ],
  [
    'kinds',
    [[yunqiao, 'id: park:yunqiao-kejiyuan', 'id: park:Yunqiao_Kejiyuan']],
    [
      'documents/yunqiao-2021.yaml:14 parks[0].id: must be park:<slug>, the slug in a-z, 0-9 and single hyphens, but got "park:Yunqiao_Kejiyuan"',
    ],
  ],
  [
    'loops',
    [[yunqiao, '{ from: [云桥区], to: [河口县], kind', '{ from: [云桥区], to: [全区], kind']],
    ['documents/yunqiao-2021.yaml:64 COOPERATES_WITH[0].to[0]: must be another entity than the start, but both are district:yunqiao'],
  ],
  [
    'masks',
    [[yunqiao, 'note: 总投资xx亿元', 'note: 总投资xx亿元\n    investment: 100000000']],
    ['documents/yunqiao-2021.yaml:35 projects[0].investment: must be left out, for the text hides it (xx亿元), but got 100000000'],
  ],
  [
    'mentions',
    [[xinghe, '{ of: [district:hekou, district:yunqiao], p: [3] }', '{ of: [district:hekou, district:yunqiao], aliases: [河口], p: [3] }']],
    ['documents/xinghe-2022.yaml:8 mentions[1].aliases: must stand with one entity, but the mention is of 2'],
  ],
  [
    'namesakes',
    [[yunqiao, 'aliases: [青鳥電子]', 'aliases: [藍天材料]']],
    [
      'documents/yunqiao-2021.yaml:26 enterprises[1].aliases[0]: must name one Enterprise, but enterprise:lantian-cailiao (蓝天材料) has the name 藍天材料 too',
    ],
  ],
  [
    'occurrences',
    [[yunqiao, '{ from: [云桥科技园], to: [云桥区], p: [3] }', '{ from: [云桥科技园], to: [云桥区], p: [3, 4] }']],
    [
      'documents/yunqiao-2021.yaml:48 LOCATED_IN[0].to[0]: 云桥区 (district:yunqiao) must stand in paragraph 4, or basis must say what carries the fact',
    ],
    true,
  ],
  [
    'occurrences',
    [[yunqiao, 'stage: DOWNSTREAM, p: [4]', 'stage: DOWNSTREAM, p: [5]']],
    [
      'documents/yunqiao-2021.yaml:12 segments[0].name: 芯片封装 (segment:xinpian-fengzhuang) must stand in paragraph 5, or basis must say what carries the fact',
    ],
    true,
  ],
  [
    'occurrences',
    [[xinghe, '{ of: [青鸟电子], p: [2] }', '{ of: [青鸟电子], p: [3] }']],
    [
      'documents/xinghe-2022.yaml:7 mentions[0].of[0]: 青鸟电子 (enterprise:qingniao-dianzi) must stand in paragraph 3, or basis must say what carries the fact',
    ],
    true,
  ],
  [
    'order',
    [
      [yunqiao, '  - { from: [云桥科技园], to: [云桥区], p: [3] }\n', ''],
      [yunqiao, 'SEGMENT_OF:', '  - { from: [云桥科技园], to: [云桥区], p: [3] }\nSEGMENT_OF:'],
    ],
    [
      'documents/yunqiao-2021.yaml:49 LOCATED_IN[1]: must stand before 青鸟电子 云桥科技园, for the list is sorted by from, then by to, but got 云桥科技园 云桥区 behind it',
    ],
  ],
  [
    'order',
    [
      [districts, 'id: district:xinghe', 'id: district:a-xinghe'],
      [districts, 'to: [district:xinghe]', 'to: [星河市]'],
    ],
    [
      'reference/districts.yaml:5 districts[1]: must stand before district:hekou, for the list is sorted by id, but got district:a-xinghe behind it',
    ],
  ],
  [
    'paragraphs',
    [[yunqiao, 'kind: JOINT_PARK, p: [7]', 'kind: JOINT_PARK, p: [7, 8]']],
    ['documents/yunqiao-2021.yaml:64 COOPERATES_WITH[0].p[1]: must be 1 to 7, a paragraph of the document, but got 8'],
  ],
  [
    'parts',
    [[yunqiao, 'SEGMENT_OF:', 'PART_OF:\n  - { from: [芯片封装], to: [云桥区], p: [4] }\nSEGMENT_OF:']],
    [
      'documents/yunqiao-2021.yaml:51 PART_OF[0].to[0]: must be a Segment, for segment:xinpian-fengzhuang is a Segment, but got the District district:yunqiao',
    ],
  ],
  [
    'places',
    [[yunqiao, '  - { from: [青鸟电子], to: [云桥科技园], p: [4] }\n', '']],
    [
      'documents/yunqiao-2021.yaml:24 enterprises[1]: enterprise:qingniao-dianzi must have a LOCATED_IN, or placeState: NOT_STATED with a placeReason, but has neither',
    ],
  ],
  [
    'places',
    [[yunqiao, '    placeReason: 文中未载地点\n', '']],
    [
      'documents/yunqiao-2021.yaml:21 enterprises[0].placeState: placeState: NOT_STATED and placeReason must stand together, but got only placeState',
    ],
  ],
  [
    'places',
    [[yunqiao, 'shortName: 青鸟', 'placeState: NOT_STATED']],
    [
      'documents/yunqiao-2021.yaml:27 enterprises[1].placeState: enterprise:qingniao-dianzi must have either a LOCATED_IN or placeState: NOT_STATED, but has both',
    ],
  ],
  [
    'places',
    [[yunqiao, 'shortName: 青鸟', 'placeReason: 文中未载地点']],
    [
      'documents/yunqiao-2021.yaml:27 enterprises[1].placeReason: placeState: NOT_STATED and placeReason must stand together, but got only placeReason',
    ],
  ],
  [
    'references',
    [[yunqiao, anchors, '{ from: [青鸟电力], to: [电子信息], role: LEADING, p: [4] }']],
    ['documents/yunqiao-2021.yaml:60 ANCHORS[0].from[0]: must name Enterprise by id or by an exact name or alias, but got "青鸟电力"'],
  ],
  [
    'references',
    [[yunqiao, anchors, '{ from: [云桥科技园], to: [电子信息], role: LEADING, p: [4] }']],
    [
      'documents/yunqiao-2021.yaml:60 ANCHORS[0].from[0]: must name Enterprise, but "云桥科技园" is the Park park:yunqiao-kejiyuan (云桥科技园)',
    ],
  ],
  [
    'references',
    [[yunqiao, 'role: LEADING, p: [4]', 'role: LEADING, district: 云桥科技园, p: [4]']],
    [
      'documents/yunqiao-2021.yaml:60 ANCHORS[0].district: must name District, but "云桥科技园" is the Park park:yunqiao-kejiyuan (云桥科技园)',
    ],
  ],
  [
    'references',
    [[districts, 'name: 河口县,', 'name: 河口县, aliases: [星河市],']],
    [
      'documents/xinghe-2022.yaml:10 COVERS[0].to[0]: must name one entity, but "星河市" fits the District district:hekou (河口县) and the District district:xinghe (星河市); give the id',
      'documents/xinghe-2022.yaml:12 ANCHORS[0].district: must name one entity, but "星河市" fits the District district:hekou (河口县) and the District district:xinghe (星河市); give the id',
    ],
  ],
  [
    'places',
    [[yunqiao, 'startYear: 2022\n    placeState: NOT_STATED\n    placeReason: 未载项目地点\n', 'startYear: 2022\n']],
    [
      'documents/yunqiao-2021.yaml:37 projects[1]: project:qingniao-erqi must have a LOCATED_IN, or placeState: NOT_STATED with a placeReason, but has neither',
    ],
  ],
  [
    'targets',
    [[xinghe, 'valueState: MASKED, unit', 'value: 5, valueState: MASKED, unit']],
    ['documents/xinghe-2022.yaml:24 targets[1].valueState: value and valueState: STATED must stand together, but got only one'],
  ],
  [
    'targets',
    [[xinghe, 'value: 20, unit: 家, year: 2025', 'value: 20, valueTo: 30, unit: 家, year: 2025']],
    ['documents/xinghe-2022.yaml:23 targets[0].valueTo: must stand with comparator: RANGE and a value, and only there'],
  ],
  [
    'targets',
    [[xinghe, 'value: 20, unit: 家, year: 2025', 'value: 20, unit: 家']],
    ['documents/xinghe-2022.yaml:23 targets[0].year: must be given, or yearReason must say why not; not both'],
  ],
  [
    'targets',
    [[xinghe, 'value: 20, unit: 家, year: 2025', 'value: 20, unit: 家, baseYear: 2021, baseYearReason: MASKED, year: 2025']],
    ['documents/xinghe-2022.yaml:23 targets[0].baseYearReason: must be left out, for there is a baseYear'],
  ],
  [
    'targets',
    [[xinghe, 'value: 20, unit: 家', 'value: 25, unit: 户']],
    [
      'documents/xinghe-2022.yaml:23 targets[0].indicator: the figure must stand in paragraph 4, but there is no 25',
      'documents/xinghe-2022.yaml:23 targets[0].indicator: the figure must stand in paragraph 4, but there is no 户',
    ],
    true,
  ],
  [
    'texts',
    [[yunqiao, 'paragraphs: 7', 'paragraphs: 8']],
    ['documents/yunqiao-2021.yaml:5 paragraphs: must be that of yunqiao-2021.txt, 7, but got 8'],
    true,
  ],
  [
    'texts',
    [[xinghe, 'sha256: 9d83', 'sha256: 0083']],
    [
      'documents/xinghe-2022.yaml:5 sha256: must be that of xinghe-2022.txt, 9d837310743738bc3889876e0df4c31291d42ecfd892e6605fed64093b360003, but got 00837310743738bc3889876e0df4c31291d42ecfd892e6605fed64093b360003',
    ],
    true,
  ],
  [
    'texts',
    [
      [xinghe, 'id: xinghe-2022', 'id: xinghe-2023'],
      [xinghe, 'from: [xinghe-2022]', 'from: [xinghe-2023]'],
    ],
    [
      'documents/xinghe-2022.yaml:1 id: must be xinghe-2022, as the file is named, but got xinghe-2023',
      'documents/xinghe-2022.yaml:1 id: must be the name of a text, but there is no xinghe-2023.txt in the folder of texts',
    ],
    true,
  ],
]

test.each(broken.map(([rule, edits, says, withTexts]) => ({ rule, edits, says, withTexts })))(
  '$rule',
  async ({ edits, says, withTexts }) => {
    const found = await problemsOf(variant(...edits), withTexts)
    expect(found.slice(0, -1)).toEqual(says)
  },
)

test('every rule has an example that breaks it', () => {
  const rules = readdirSync(join(__dirname, '../../src/seed/rules')).map(name => name.replace(/\.ts$/, ''))
  expect(rules.filter(rule => !broken.some(([name]) => name === rule))).toEqual([])
})

test('the good dataset breaks none, with the texts and without', async () => {
  expect(await problemsOf(good)).toEqual([])
  expect(await problemsOf(good, true)).toEqual([])
})
