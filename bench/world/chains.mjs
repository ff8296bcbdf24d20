import { idOf, pair } from './names.mjs'
import { random } from './random.mjs'
import { firmsIn, INDUSTRIES_PER_BASIN, range } from './world.mjs'

const FIRMS_PER_INDUSTRY = 1_000
const MAX_SEGMENTS = 12
const WORDS_PER_INDUSTRY = 1 + MAX_SEGMENTS
const WORDS_PER_BASIN = 1 + INDUSTRIES_PER_BASIN * WORDS_PER_INDUSTRY
const sectors = ['材料', '装备', '能源', '食品', '医药', '电子', '纺织', '化工', '建材', '物流']
const stages = { UPSTREAM: '原料', MIDSTREAM: '组件', DOWNSTREAM: '整机', SUPPORTING: '服务' }
const order = ['UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'SUPPORTING']

/** The rows of all industries and their chains; the tree above them has three levels: all industry, ten sectors, a group for each basin. */
export function* chainRows(world) {
  yield ['industries', ['industry:gongye', '工业', ['全部工业']]]
  for (const index of range(sectors.length)) {
    yield ['industries', [sector(index), `${sectors[index]}工业`, [sectors[index]]]]
    yield ['SUBINDUSTRY_OF', [sector(index), 'industry:gongye']]
  }
  for (const basin of range(world.basins)) {
    const word = pair(world.seed, 'word', basin * WORDS_PER_BASIN)
    const group = idOf('industry', `qun-${basin}`, word)
    yield ['industries', [group, `${word}产业集群`, [`${word}集群`]]]
    yield ['SUBINDUSTRY_OF', [group, sector(basin % sectors.length)]]
    for (const [index, industry] of chains(world, basin).entries()) yield* industryRows(world, basin, index, industry, group)
  }
}

/** The industries of a basin, each with its segments: ids, words that names are made of, and how common each segment is. */
export function chains(world, basin) {
  if (!world.chains.has(basin)) {
    const count = Math.max(1, Math.min(INDUSTRIES_PER_BASIN, Math.round(firmsIn(world, basin) / FIRMS_PER_INDUSTRY)))
    const made = range(count).map(index => industry(world.seed, basin, index))
    world.chains.set(basin, made)
  }
  return world.chains.get(basin)
}

function industry(seed, basin, index) {
  const number = basin * INDUSTRIES_PER_BASIN + index
  const first = basin * WORDS_PER_BASIN + 1 + index * WORDS_PER_INDUSTRY
  const word = pair(seed, 'word', first)
  const dice = random(seed, 'industry', number)
  const segments = range(8 + dice.below(5)).map(place => segment(seed, number, place, first + 1 + place))
  return { id: idOf('industry', number, word), word, segments, weights: segments.map((_, place) => 1 / (place + 1)) }
}

function segment(seed, industry, place, index) {
  const word = pair(seed, 'word', index)
  const stage = [...order, undefined, undefined][(place + random(seed, 'stage', industry).below(6)) % 6]
  return { id: idOf('segment', `${industry}-${place}`, word), word, stage, name: word + (stages[stage] ?? '') }
}

function* industryRows(world, basin, index, { id, word, segments }, group) {
  yield ['industries', [id, `${word}产业`, [word]]]
  yield ['SUBINDUSTRY_OF', [id, group]]
  for (const { id: segment, name, stage } of segments) {
    yield ['segments', [segment, name, stage]]
    yield ['SEGMENT_OF', [segment, id]]
  }
  yield* arrowRows(segments)
  const all = chains(world, basin)
  const last = segments.find(({ stage }) => stage === 'DOWNSTREAM')
  if (last && all.length > 1) yield ['UPSTREAM_OF', [last.id, all[(index + 1) % all.length].id, 'STATED']]
}

/** From each link to those of the next stage; a service supports the middle of the chain. */
function* arrowRows(segments) {
  const next = { UPSTREAM: 'MIDSTREAM', MIDSTREAM: 'DOWNSTREAM', SUPPORTING: 'MIDSTREAM' }
  for (const { id, stage } of segments)
    for (const [place, to] of segments.filter(other => stage && other.stage === next[stage]).entries())
      yield ['UPSTREAM_OF', [id, to.id, place === 0 ? 'STATED' : 'IMPLIED']]
}

function sector(index) {
  return idOf('industry', 'gongye', sectors[index])
}
