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
    for (const [name, server] of Object.entries(servers)) {
      const bodies = inputs.map(variables => JSON.stringify({ query: documents[name], variables }))
      await load(server.post, bodies, { clients: 8, seconds: Math.max(seconds, 3) })
      found[name] = median((await load(server.post, bodies, { clients: 1, seconds: Math.max(seconds, 3) })).latencies)
    }
    return found
  }
}

function both(small, large) {
  return Object.fromEntries(Object.keys(small).map(server => [server, [small[server], large[server]]]))
}
