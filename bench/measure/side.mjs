import { terminal } from '../../dist/commands/report.js'
import { load } from './load.mjs'
import { summarise } from './statistics.mjs'

/** How many ask at the same time: one for latency, more for throughput. */
const CLIENTS = [1, 16, 64]

/** Each way is warmed in so many turns: what another one is asked meanwhile makes the database compile anew. */
const WARM_TURNS = 4

/** What V8 has compiled it gives up when a server is idle while the others take their turn: so each turn begins with so many seconds that do not count. */
const AGAIN_SECONDS = 1.5

/**
 * Measures one question: each server, and the hand-written statement through the driver (`statement`), take turns for so many rounds, each of
 * which begins with another one. Before that all are asked until they are warm: V8 and the database's Java compile what is asked often.
 */
export async function measure(question, servers, database, { seconds, rounds, warm }) {
  const targets = targetsOf(question, servers, database)
  for (let turn = 0; turn < WARM_TURNS; turn++)
    for (const { ask, inputs } of targets) await load(ask, inputs, { clients: 16, seconds: warm / WARM_TURNS })
  const runs = Object.fromEntries(targets.map(({ name }) => [name, Object.fromEntries(CLIENTS.map(clients => [clients, []]))]))
  for (let round = 0; round < rounds; round++)
    for (const { name, ask, inputs, pids } of turned(targets, round)) {
      await load(ask, inputs, { clients: 16, seconds: AGAIN_SECONDS })
      for (const clients of CLIENTS) {
        const run = await load(ask, inputs, { clients, seconds, pids })
        if (run.errors.length > 0)
          terminal.say(`${name}, ${clients} clients: ${run.errors.length} failed, the first one: ${run.errors[0].message}`)
        runs[name][clients].push(run)
      }
    }
  return Object.fromEntries(Object.entries(runs).map(([name, of]) => [name, summariseEach(of)]))
}

function targetsOf({ documents, statement, inputs }, servers, database) {
  const targets = Object.values(servers).map(server => ({
    name: server.name,
    ask: server.post,
    inputs: inputs.map(variables => JSON.stringify({ query: documents[server.name], variables })),
    pids: { server: server.pid, database: database.pid },
  }))
  return [...targets, { name: 'statement', ask: input => database.run(statement, input), inputs, pids: { database: database.pid } }]
}

function turned(targets, by) {
  const start = by % targets.length
  return [...targets.slice(start), ...targets.slice(0, start)]
}

function summariseEach(runs) {
  return Object.fromEntries(Object.entries(runs).map(([clients, of]) => [clients, summarise(of)]))
}
