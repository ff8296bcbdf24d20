import { idOf, pair } from './names.mjs'
import { random } from './random.mjs'
import { COUNTIES_PER_PROVINCE, range } from './world.mjs'

// a province is 5 counties wide and 10 high; 32 provinces stand side by side, then the next row begins south of them
const [WIDE, HIGH, ACROSS] = [5, 10, 32]
const MAX_PLACES = 200

/** The rows of all districts: provinces, counties, what is part of what, and borders. */
export function* districtRows(world) {
  for (const index of range(world.provinces)) {
    const { id, name, stem } = province(world, index)
    const [x, y] = corner(index)
    yield ['districts', [id, name, [stem], `${100 + index}000`, 'PROVINCE', ...degrees(x + WIDE / 2, y + HIGH / 2)]]
  }
  for (const index of range(world.counties)) {
    const { id, name, stem } = county(world, index)
    const at = provinceOf(index)
    const code = `${100 + at}${String((index % COUNTIES_PER_PROVINCE) + 1).padStart(3, '0')}`
    yield ['districts', [id, name, [stem], code, 'COUNTY', ...degrees(...position(index))]]
    yield ['PART_OF', [id, province(world, at).id]]
    yield* borderRows(world, index)
  }
}

/** A county by its number: id, name and the name without 县, 市 or 区. */
export function county({ seed }, index) {
  const stem = pair(seed, 'place', MAX_PLACES + index)
  return { id: idOf('district', index, stem), name: stem + random(seed, 'county', index).of('县县区市'), stem, index }
}

/** A province by its number. */
export function province({ seed }, index) {
  const stem = pair(seed, 'place', index)
  return { id: idOf('district', `sheng-${index}`, stem), name: `${stem}省`, stem, index }
}

/** The number of the province that a county lies in. */
export function provinceOf(county) {
  return Math.floor(county / COUNTIES_PER_PROVINCE)
}

/** The numbers of the counties beside a county: east and south of it first, then west and north. */
export function neighbours(world, index) {
  const [x, y] = position(index)
  const found = [at(x + 1, y), at(x, y + 1), at(x - 1, y), at(x, y - 1)]
  return found.map(other => (other !== undefined && other < world.counties ? other : undefined))
}

/** The counties east and south of a county, where they are of another province. */
export function acrossTheBorder(world, index) {
  const [east, south] = neighbours(world, index)
  return [east, south].filter(other => other !== undefined && provinceOf(other) !== provinceOf(index))
}

function* borderRows(world, index) {
  const [east, south] = neighbours(world, index)
  for (const other of [east, south]) {
    if (other === undefined) continue
    const length = 20 + random(world.seed, 'border', index, other).below(60)
    yield ['BORDERS', [county(world, index).id, county(world, other).id, length, provinceOf(other) !== provinceOf(index), '2025']]
  }
}

function corner(province) {
  return [(province % ACROSS) * WIDE, Math.floor(province / ACROSS) * HIGH]
}

function position(county) {
  const [x, y] = corner(provinceOf(county))
  const within = county % COUNTIES_PER_PROVINCE
  return [x + (within % WIDE), y + Math.floor(within / WIDE)]
}

function at(x, y) {
  if (x < 0 || y < 0 || x >= WIDE * ACROSS) return undefined
  const province = Math.floor(y / HIGH) * ACROSS + Math.floor(x / WIDE)
  return province * COUNTIES_PER_PROVINCE + (y % HIGH) * WIDE + (x % WIDE)
}

/** Latitude and longitude, from the north-west. */
function degrees(x, y) {
  return [(45 - 0.3 * y).toFixed(2), (75 + 0.3 * x).toFixed(2)]
}
