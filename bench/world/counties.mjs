import { chains } from './chains.mjs'
import { acrossTheBorder, county, province } from './districts.mjs'
import { idOf } from './names.mjs'
import { random } from './random.mjs'
import { basinOf, COUNTIES_PER_PROVINCE, range } from './world.mjs'

const tiers = ['LEADING', 'PILLAR', 'FEATURED', 'EMERGING']
const parkKinds = [
  ['INDUSTRIAL_PARK', '产业园'],
  ['INDUSTRIAL_PARK', '工业园'],
  ['DEVELOPMENT_ZONE', '经济开发区'],
  ['HIGH_TECH_ZONE', '高新技术产业开发区'],
  ['BASE', '产业基地'],
]
const lists = ['专精特新', '小巨人', '瞪羚']
const states = ['PRELIMINARY', 'UNDER_CONSTRUCTION', 'OPERATING', 'OPERATING']

/** The rows of what a county has besides firms: what it develops, parks, departments, and whom it works with across a provincial border. */
export function* countyRows(world, index) {
  yield* developmentRows(world, index)
  yield* parkRows(world, index)
  yield* departmentRows(world, index)
  yield* cooperationRows(world, index)
}

/** The rows of a province: what it develops and the lists on which its firms stand. */
export function* provinceRows(world, index) {
  const { id, name } = province(world, index)
  for (const [place, { id: industry }] of chains(world, basinOf(index * COUNTIES_PER_PROVINCE)).entries())
    yield ['DEVELOPS', [id, industry, tiers[(place + index) % tiers.length]]]
  for (const [place, list] of programmes(world, index).entries()) yield ['programmes', [list, `${name}${lists[place]}企业`, 'PROVINCIAL']]
}

/** The ids of the lists of a province. */
export function programmes(world, index) {
  return lists.map(list => idOf('programme', index, province(world, index).stem, list))
}

/** The industries that a county develops, the first the most: with the links that it wants to attract and to strengthen. */
export function developments(world, index) {
  const all = chains(world, basinOf(index))
  const places = [...new Set([0, 1, 3, 6].map(step => (index + step) % all.length))]
  const dice = random(world.seed, 'developments', index)
  return places.map((place, rank) => {
    const { segments } = all[place]
    const wanted = dice.below(segments.length)
    const kept = (wanted + 1 + dice.below(segments.length - 1)) % segments.length
    return { industry: all[place], tier: tiers[rank], wanted: segments[wanted], kept: segments[kept] }
  })
}

/** The two parks of a county, each for one of its industries. */
export function parks(world, index) {
  const { stem } = county(world, index)
  const developed = developments(world, index)
  return range(2).map(place => {
    const dice = random(world.seed, 'park', index, place)
    const [kind, suffix] = dice.of(parkKinds)
    const { industry, kept } = developed[place % developed.length]
    const level = dice.of(['COUNTY', 'MUNICIPAL', 'PROVINCIAL', undefined])
    const details = [level, kind, dice.of(states), dice.oneIn(2) ? 1 + dice.below(40) : undefined]
    const id = idOf('park', `${index}-${place}`, stem, industry.word)
    return { id, name: `${stem}${industry.word}${suffix}`, industry, segment: kept, details }
  })
}

function* developmentRows(world, index) {
  const { id } = county(world, index)
  const dice = random(world.seed, 'needs', index)
  for (const { industry, tier, wanted, kept } of developments(world, index)) {
    yield ['DEVELOPS', [id, industry.id, tier, dice.oneIn(5) ? `特色${industry.word}` : undefined]]
    yield ['DEVELOPS', [id, wanted.id, undefined, undefined, 'INTRODUCE']]
    yield ['DEVELOPS', [id, kept.id, undefined, undefined, dice.of(['STRENGTHEN', 'EXTEND'])]]
  }
}

function* parkRows(world, index) {
  for (const { id, name, industry, segment, details } of parks(world, index)) {
    yield ['parks', [id, name, ...details]]
    yield ['LOCATED_IN', [id, county(world, index).id]]
    yield ['FOCUSES_ON', [id, industry.id]]
    yield ['FOCUSES_ON', [id, segment.id]]
  }
}

function* departmentRows(world, index) {
  const { id, name, stem } = county(world, index)
  const bureau = idOf('department', `${index}-jingxinju`, stem)
  yield ['departments', [bureau, `${name}经济和信息化局`, 'COUNTY', `${stem}经信局`]]
  yield ['PART_OF', [bureau, id]]
  if (!random(world.seed, 'departments', index).oneIn(2)) return
  const committee = idOf('department', `${index}-guanweihui`, stem)
  yield ['departments', [committee, `${name}园区管理委员会`, 'COUNTY', `${stem}管委会`]]
  yield ['PART_OF', [committee, id]]
  yield ['MANAGED_BY', [parks(world, index)[0].id, committee]]
}

function* cooperationRows(world, index) {
  const { id } = county(world, index)
  const dice = random(world.seed, 'cooperation', index)
  for (const other of acrossTheBorder(world, index)) {
    const [{ industry }] = developments(world, index)
    if (dice.oneIn(2))
      yield ['COOPERATES_WITH', [id, county(world, other).id, dice.of(['INDUSTRY_TRANSFER', 'SUPPLY', 'GENERAL']), industry.word]]
    if (dice.oneIn(2)) yield ['COOPERATES_WITH', [parks(world, index)[0].id, parks(world, other)[0].id, 'JOINT_PARK', industry.word]]
  }
}
