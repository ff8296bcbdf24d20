import type { Plan } from 'neo4j-driver'

// labels with few nodes, of which every one may be asked for
const small = ['Document', 'Meta', 'Load', 'Dataset']

/** The operators that make a statement slow on a large graph, each with what it is about. */
export function badOperators(plan: Plan): string[] {
  const { operatorType, arguments: details, children } = plan
  const operator = operatorType.replace(/@.*/, '')
  const about = String(details.Details ?? '')
  const bad =
    isScan(operator, about) || (operator === 'CartesianProduct' && !leaves(plan).every(leaf => leaf.startsWith('NodeUniqueIndexSeek@')))
  return [...(bad ? [`${operator} ${about}`.trim()] : []), ...children.flatMap(badOperators)]
}

function isScan(operator: string, about: string): boolean {
  if (/^(AllNodesScan|UndirectedAllRelationshipsScan|DirectedAllRelationshipsScan)/.test(operator)) return true
  // a whole index is as long as a whole label
  if (/^NodeIndexScan/.test(operator) && /IS NOT NULL/.test(about)) return true
  const scan = /NodeByLabelsScan|NodeByLabelScan/.test(operator) && /^(\w+):(\w+)/.exec(about)
  return Boolean(scan && scan[1] !== 'parent' && !small.includes(scan[2]!))
}

/** Where a plan starts: a product of two nodes found by id is one row. */
function leaves({ operatorType, children }: Plan): string[] {
  return children.length ? children.flatMap(leaves) : [operatorType]
}
