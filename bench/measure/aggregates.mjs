import { load } from './load.mjs'
import { summarise } from './statistics.mjs'

const SECONDS = 5

/**
 * What the counts cost the peer where they are no @cypher field: a count for each segment and each county of the regions, the only form in which its
 * generated queries count by something. One client, because an answer takes seconds.
 */
export async function countByAggregates({ industry, regions }, peer, database) {
  const counties = await database.list(
    'UNWIND $regions AS id MATCH (:Entity {id: id})<-[:PART_OF]-(d:District) RETURN DISTINCT d.id AS answer ORDER BY answer',
    { regions },
  )
  const query = `query Aggregates($industry: ID!) {
    industries(where: {id: {eq: $industry}}) { segments { id ${counties.map(countIn).join('\n')} } }
  }`
  const body = JSON.stringify({ query, variables: { industry } })
  await peer.post(body)
  const pids = { server: peer.pid, database: database.pid }
  return summarise([await load(peer.post, [body], { clients: 1, seconds: SECONDS, pids })])
}

/** The firms of a segment that are in a county, directly or through a park. */
function countIn(county, place) {
  const there = `districts: {some: {id: {eq: ${JSON.stringify(county)}}}}`
  return `c${place}: enterprisesConnection(where: {node: {OR: [{${there}}, {parks: {some: {${there}}}}]}}) { aggregate { count { nodes } } }`
}
