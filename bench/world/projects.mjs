import { county, neighbours } from './districts.mjs'
import { random } from './random.mjs'

const kinds = ['一期', '二期', '扩建', '技改']
const states = ['PRELIMINARY', 'TO_BE_SIGNED', 'TO_START', 'UNDER_CONSTRUCTION', 'UNDER_CONSTRUCTION', 'TO_BE_COMPLETED', 'OPERATING']

/** The rows of a firm's project: mostly at home, one in ten in a county beside it, which may be of another province. */
export function* projectRows(world, firm, { index, county: home, parks }) {
  const dice = random(world.seed, 'project', firm.number)
  const id = firm.id.replace('enterprise:', 'project:')
  const start = 2019 + dice.below(8)
  const years = dice.oneIn(4) ? [] : [start, dice.oneIn(3) ? undefined : start + 1 + dice.below(4)]
  yield ['projects', [id, `${firm.name}${dice.of(kinds)}项目`, dice.of(states), investment(dice), ...years]]
  yield ['INVESTED_BY', [id, firm.id]]
  yield ['IN_INDUSTRY', [id, (firm.segment && dice.oneIn(2) ? firm.segment : firm.industry).id]]
  const beside = dice.oneIn(10) ? dice.of(neighbours(world, index)) : undefined
  const there = dice.oneIn(3) ? dice.of(parks).id : home.id
  yield ['LOCATED_IN', [id, beside === undefined ? there : county(world, beside).id]]
}

/** In yuan, from a million to fifty billion, small ones more likely; one in five is not told. */
function investment(dice) {
  if (dice.oneIn(5)) return undefined
  return (10 + dice.below(490)) * dice.of([1e5, 1e6, 1e6, 1e7, 1e7, 1e8])
}
