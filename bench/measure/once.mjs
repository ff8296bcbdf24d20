import { servers as all, startServer } from './server.mjs'
import { median } from './statistics.mjs'

const STARTS = 3

/** How many statements each server sends for a question that it has answered before. */
export async function countStatements(questions, uri, names) {
  const counts = Object.fromEntries(questions.map(({ name }) => [name, {}]))
  for (const server of names) {
    const watched = await startServer(server, uri, { watched: true })
    for (const { name, documents, inputs } of questions) {
      await watched.ask(documents[server], inputs[0])
      const before = await watched.statements()
      for (const input of inputs) await watched.ask(documents[server], input)
      counts[name][server] = ((await watched.statements()) - before) / inputs.length
    }
    await watched.stop()
  }
  return counts
}

/** Milliseconds from starting each server's process to its first answer, the database being up and having planned the question. */
export async function timeStarts({ documents, inputs }, uri, names) {
  const took = Object.fromEntries(names.map(name => [name, []]))
  for (let start = 0; start < STARTS; start++)
    for (const name of names) {
      const started = performance.now()
      const server = await startServer(name, uri)
      await server.ask(documents[name], inputs[0])
      took[name].push(performance.now() - started)
      await server.stop()
    }
  return Object.fromEntries(names.map(name => [name, median(took[name])]))
}

/** Starts the servers, does the work and ends them. */
export async function withServers(names, uri, options, work) {
  const started = {}
  try {
    for (const name of all.filter(server => names.includes(server))) started[name] = await startServer(name, uri, options)
    return await work(started)
  } finally {
    await Promise.all(Object.values(started).map(server => server.stop()))
  }
}
