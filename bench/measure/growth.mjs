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
    const bodies = name => inputs.map(variables => JSON.stringify({ query: documents[name], variables }))
    const each = async work => {
      for (const [name, server] of Object.entries(servers)) found[name] = await work(server, bodies(name))
    }
    // the first one finds a database that has read nothing yet
    for (let warm = 0; warm < 2; warm++)
      await each((server, inputs) => load(server.post, inputs, { clients: 8, seconds: Math.max(seconds, 3) }))
    await each(async (server, inputs) => median((await load(server.post, inputs, { clients: 1, seconds: Math.max(seconds, 3) })).latencies))
    return found
  }
}

function both(small, large) {
  return Object.fromEntries(Object.keys(small).map(server => [server, [small[server], large[server]]]))
}
