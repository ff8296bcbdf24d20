import { load } from './load.mjs'
import { withServers } from './once.mjs'
import { median } from './statistics.mjs'

/** What one client waits for each question on the one store and on the larger one: the middle of all, in milliseconds, by server. */
export async function growth({ store, larger, seconds }, onStore) {
  const [small, large] = [await onStore(store, latencies), await onStore(larger, latencies)]
  return {
    firms: [small.firms, large.firms],
    p50: Object.fromEntries(Object.keys(small.p50).map(name => [name, both(small.p50[name], large.p50[name])])),
  }

  function latencies(database, questions) {
    return withServers(['atlas', 'floor'], database.uri, {}, async servers => {
      const p50 = {}
      for (const question of questions) p50[question.name] = await ofEach(question, servers)
      return { firms: database.firms, p50 }
    })
  }

  async function ofEach({ documents, inputs }, servers) {
    const found = {}
    const targets = Object.entries(servers).map(([name, server]) => {
      const bodies = inputs.map(variables => JSON.stringify({ query: documents[name], variables }))
      return { name, ask: clients => load(server.post, bodies, { clients, seconds: Math.max(seconds, 3) }) }
    })
    // the first one finds a database that has read nothing yet
    for (const { ask } of [...targets, ...targets]) await ask(8)
    for (const { name, ask } of targets) found[name] = median((await ask(1)).latencies)
    return found
  }
}

function both(small, large) {
  return Object.fromEntries(Object.keys(small).map(server => [server, [small[server], large[server]]]))
}
