import { terminal } from '../../dist/commands/report.js'
import { shape } from '../peer/shape.mjs'

/** Checks that every server gives the same answer to each question, the one with a cache twice, and that it is not empty. Throws an Error that names the first difference. */
export async function checkAnswers(questions, servers, database) {
  for (const { name, documents, statement, inputs } of questions)
    for (const input of inputs) {
      const [field, expected] = Object.entries(await patient(() => servers.atlas.ask(documents.atlas, input)))[0]
      if (expected === null) throw new Error(`${name} must have an answer for ${JSON.stringify(input)}, but there is none`)
      const answers = { statement: await database.run(statement, input) }
      for (const who of ['made', 'cached']) answers[who] = (await patient(() => servers.cached.ask(documents.cached, input)))[field]
      if (servers.floor) answers.floor = (await patient(() => servers.floor.ask(documents.floor, input)))[field]
      if (servers.peer) answers.peer = shape[name](await patient(() => servers.peer.ask(documents.peer, input)))[field]
      for (const [who, answer] of Object.entries(answers)) {
        const found = difference(expected, answer, field)
        if (found) throw new Error(`${name} must have one answer for ${JSON.stringify(input)}, but ${who} differs: ${found}`)
      }
    }
}

/** Where `actual` lacks or changes something of `expected`. A field that is not given is null; a statement may say more than was asked for. */
export function difference(expected, actual, path) {
  if (expected === null || typeof expected !== 'object')
    return expected === (actual ?? null) ? undefined : `${path} is ${JSON.stringify(actual)} in place of ${JSON.stringify(expected)}`
  if (actual === null || typeof actual !== 'object') return `${path} is ${JSON.stringify(actual)}`
  if (Array.isArray(expected) && expected.length !== actual.length) return `${path} has ${actual.length} in place of ${expected.length}`
  for (const key of Object.keys(expected)) {
    const found = difference(expected[key], actual[key], `${path}.${key}`)
    if (found) return found
  }
  return undefined
}

/** On a busy machine, planning a question that the database has not seen can take longer than an answer may: then it is asked again. */
async function patient(ask) {
  for (let tries = 1; tries < 4; tries++)
    try {
      return await ask()
    } catch (error) {
      terminal.say(`Asking again: ${error.message}`)
    }
  return ask()
}
