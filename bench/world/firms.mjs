import { chains } from './chains.mjs'
import { developments, parks, programmes } from './counties.mjs'
import { acrossTheBorder, county, provinceOf } from './districts.mjs'
import { idOf, pair } from './names.mjs'
import { projectRows } from './projects.mjs'
import { random } from './random.mjs'
import { basinOf, COUNTIES_PER_BASIN, FIRMS_PER_COUNTY, firmsIn, range } from './world.mjs'

const FIRMS_PER_BRAND = 20
const MAX_BRANDS_PER_BASIN = (COUNTIES_PER_BASIN * FIRMS_PER_COUNTY) / FIRMS_PER_BRAND
const endings = ['达', '通', '隆', '源', '泰', '恒', '盛', '荣', '昌', '远', '腾', '钧', '凌', '朋', '祯', '睿', '曜', '璟', '琛', '骁']
const states = ['OPERATING', 'OPERATING', 'RAMPING_UP', 'UNDER_CONSTRUCTION', undefined]

/** The rows of the firms of a county and of their projects. */
export function* firmRows(world, index) {
  const place = { index, county: county(world, index), parks: parks(world, index), developed: developments(world, index) }
  const first = index * FIRMS_PER_COUNTY
  const earlier = []
  for (const number of range(Math.min(FIRMS_PER_COUNTY, world.enterprises - first)).map(step => first + step)) {
    const dice = random(world.seed, 'firm', number)
    const made = firm(world, number, place, dice)
    yield ['enterprises', [made.id, made.name, made.aliases, made.shortName, dice.of(states)]]
    yield* placeRows(world, made, place, dice)
    yield* industryRows(made, dice)
    if (dice.oneIn(20)) yield* listRows(world, made, place, dice)
    if (dice.oneIn(20) && earlier.length > 0) yield ['SUPPLIES', [made.id, dice.of(earlier)]]
    if (dice.oneIn(4)) yield* projectRows(world, made, place)
    earlier.push(made.id)
  }
}

function firm(world, number, place, dice) {
  const industry = industryOf(world, place, dice)
  const segment = dice.oneIn(4) ? undefined : segmentOf(industry, place, dice)
  const word = (segment ?? industry).word
  const brand = brandOf(world, number, word, dice)
  return {
    number,
    id: idOf('enterprise', number, brand, word),
    name: brand + word,
    aliases: dice.oneIn(10) ? [place.county.stem + brand] : [],
    shortName: dice.oneIn(10) ? brand : undefined,
    industry,
    segment,
  }
}

/** One of those that the county develops, mostly the first. */
function industryOf(world, { index, developed }, dice) {
  if (dice.oneIn(5)) return dice.of(chains(world, basinOf(index)))
  return developed[dice.weighted([4, 3, 2, 1].slice(0, developed.length))].industry
}

/** The first links of a chain are far more common than the last; one that the county wants to attract is not there yet. */
function segmentOf({ id, segments, weights }, { developed }, dice) {
  const missing = developed.filter(({ industry }) => industry.id === id).map(({ wanted }) => wanted.id)
  return segments[dice.weighted(weights.map((weight, place) => (missing.includes(segments[place].id) ? 0 : weight)))]
}

/** Two characters that twenty firms of a basin share, for one in three with a third one behind; with the word behind it no other firm has it. */
function brandOf(world, number, word, dice) {
  const basin = basinOf(Math.floor(number / FIRMS_PER_COUNTY))
  const brands = Math.ceil(firmsIn(world, basin) / FIRMS_PER_BRAND)
  const base = pair(world.seed, 'brand', basin * MAX_BRANDS_PER_BASIN + (number % brands))
  if (world.names?.basin !== basin) world.names = { basin, taken: new Set() }
  const { taken } = world.names
  const ending = dice.oneIn(3) ? dice.of(endings) : ''
  const turn = dice.below(endings.length)
  const free = [ending, ...endings.slice(turn), ...endings.slice(0, turn)].find(other => !taken.has(base + other + word))
  const brand = base + free
  taken.add(brand + word)
  return brand
}

/** One in three stands in a park; at a provincial border one in fifty stands on both sides. */
function* placeRows(world, { id }, { index, county: here, parks: [one, other] }, dice) {
  yield ['LOCATED_IN', [id, dice.oneIn(3) ? dice.of([one, one, other]).id : here.id]]
  const [across] = acrossTheBorder(world, index)
  if (dice.oneIn(50) && across !== undefined) yield ['LOCATED_IN', [id, county(world, across).id]]
}

function* industryRows({ id, industry, segment }, dice) {
  yield ['OPERATES_IN', [id, industry.id, dice.oneIn(5) ? 'IMPLIED' : 'STATED']]
  if (segment) yield ['OPERATES_IN', [id, segment.id, 'STATED']]
  if (dice.oneIn(200)) yield ['ANCHORS', [id, industry.id, dice.of(['CHAIN_LEADER', 'LEADING', 'BACKBONE', 'BACKBONE'])]]
}

function* listRows(world, { id }, { index }, dice) {
  const year = 2018 + dice.below(8)
  const status = dice.oneIn(5) ? 'AIMS_FOR' : 'HOLDS'
  yield ['RECOGNISED_BY', [id, dice.of(programmes(world, provinceOf(index))), '省级', year, status]]
}
