import { createRequire } from 'node:module'
import { random } from '../world/random.mjs'
import { median } from './statistics.mjs'

const { parse, print, visit } = createRequire(import.meta.url)('graphql')

/**
 * Milliseconds to the first answer to a question that nobody has asked in this form, the median of so many forms, by server. Not of the floor, whose
 * statement is the same whatever the form.
 */
export async function firstSight({ documents, inputs }, { floor: _floor, ...servers }, forms) {
  const took = Object.fromEntries(Object.keys(servers).map(name => [name, []]))
  for (let form = 0; form < forms; form++)
    for (const [name, server] of Object.entries(servers)) {
      const body = JSON.stringify({ query: inAnotherForm(documents[name], form), variables: inputs[form % inputs.length] })
      const started = performance.now()
      await server.post(body)
      took[name].push(performance.now() - started)
    }
  return Object.fromEntries(Object.entries(took).map(([name, all]) => [name, median(all)]))
}

/** A request may have 30 aliases. */
const ALIASES = 25

/** The same question with its fields in another order and, so many of them, under other names. */
function inAnotherForm(document, form) {
  const dice = random('form', form, process.pid)
  let renamed = 0
  const rename = node =>
    renamed++ < ALIASES ? { ...node, alias: { kind: 'Name', value: `f${form}_${(node.alias ?? node.name).value}` } } : undefined
  return print(
    visit(parse(document), {
      Field: { leave: rename },
      SelectionSet: { leave: node => ({ ...node, selections: shuffled(node.selections, dice) }) },
    }),
  )
}

function shuffled(list, dice) {
  const left = [...list]
  return list.map(() => left.splice(dice.below(left.length), 1)[0])
}
