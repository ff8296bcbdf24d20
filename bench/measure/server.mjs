import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Agent, request } from 'node:http'

/** The servers that are measured; `cached` is `atlas` with its response cache. */
export const servers = ['atlas', 'cached', 'peer', 'floor']

/** Why a server cannot be measured here; undefined where it can. */
export function lackOf(server) {
  const packages = new URL('../peer/node_modules', import.meta.url)
  return server === 'peer' && !existsSync(packages) ? 'its packages are not installed (npm ci --prefix bench/peer)' : undefined
}

/**
 * Starts a server in a process of its own, on a database that is up. `watched`, it counts the statements it sends, which costs time; `profile` is
 * a folder that it writes a CPU profile to when it ends. `ask` gives an answer's data and throws where there is none.
 */
export async function startServer(name, uri, { watched = false, profile } = {}) {
  const execArgv = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`, `--cpu-prof-name=${name}.cpuprofile`] : []
  // its log is written, as in use, but not into what measure.mjs prints
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc']
  const program = name === 'cached' ? 'atlas' : name
  const child = fork(new URL(`../${program}/server.mjs`, import.meta.url), [uri, name, ...(watched ? ['watched'] : [])], {
    execArgv,
    stdio,
  })
  const gone = once(child, 'exit')
  const first = await Promise.race([once(child, 'message'), gone])
  if (!first[0]?.url) throw new Error(`The server ${name} must start, but it ended with ${first[0]}`)
  const agent = new Agent({ keepAlive: true, maxSockets: 128 })
  return {
    name,
    pid: child.pid,
    post: body => post(first[0].url, agent, body),
    ask: async (query, variables) => JSON.parse(await post(first[0].url, agent, JSON.stringify({ query, variables }))).data,
    statements: async () => {
      child.send('statements')
      return (await once(child, 'message'))[0].statements
    },
    stop: async () => {
      agent.destroy()
      child.disconnect()
      await gone
    },
  }
}

/** The answer to a request's body. An answer with errors begins with them. */
function post(url, agent, body) {
  return new Promise((done, fail) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(url, { method: 'POST', agent, headers }, response => {
      const chunks = []
      response.on('data', chunk => chunks.push(chunk))
      response.on('error', fail)
      response.on('end', () => {
        const text = Buffer.concat(chunks)
        if (text.subarray(0, 7).toString() === '{"data"') done(text)
        else fail(new Error(`${url} must answer, but it said ${text.subarray(0, 600)}`))
      })
    })
    sent.on('error', fail)
    sent.end(body)
  })
}
