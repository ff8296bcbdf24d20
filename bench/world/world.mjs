/** How large things are, whatever the size of the world: it grows by more of them. */
export const FIRMS_PER_COUNTY = 100
export const COUNTIES_PER_PROVINCE = 50
export const INDUSTRIES_PER_BASIN = 10
/** A basin is two neighbouring provinces that share their industries. */
export const COUNTIES_PER_BASIN = 2 * COUNTIES_PER_PROVINCE
const FIRMS_PER_BASIN = FIRMS_PER_COUNTY * COUNTIES_PER_BASIN

/** A world to be made: its size, and the seed of all that is random in it. */
export function world(enterprises, seed) {
  const counties = Math.ceil(enterprises / FIRMS_PER_COUNTY)
  return {
    enterprises,
    seed,
    counties,
    provinces: Math.ceil(counties / COUNTIES_PER_PROVINCE),
    basins: Math.ceil(counties / COUNTIES_PER_BASIN),
    chains: new Map(),
  }
}

/** How many firms a basin has: the last one of a world may be smaller. */
export function firmsIn({ enterprises }, basin) {
  return Math.min(FIRMS_PER_BASIN, enterprises - basin * FIRMS_PER_BASIN)
}

/** The basin of a county. */
export function basinOf(county) {
  return Math.floor(county / COUNTIES_PER_BASIN)
}

/** The numbers from 0 to `count` - 1. */
export function range(count) {
  return Array.from({ length: count }, (_, index) => index)
}
