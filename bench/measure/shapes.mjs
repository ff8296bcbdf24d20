import { createRequire } from 'node:module'
import { random } from '../world/random.mjs'
import { median } from './statistics.mjs'

const { parse, print, visit } = createRequire(import.meta.url)('graphql')

/**
 * Milliseconds to the first answer to a question that nobody has asked in this form, the median of so many forms, by server. `wording`: the fields
 * in another order and under other names; `selection`: also without some of them. Not of the floor, whose statement is the same whatever the form, and of the API once.
 */
export async function firstSight(question, { floor: _floor, cached: _cached, ...servers }, forms) {
  const sight = change => medianOfFirsts(question, servers, forms, change)
  return { wording: await sight(document => document), selection: await sight(withoutSome) }
}

async function medianOfFirsts({ documents, inputs }, servers, forms, change) {
  const took = Object.fromEntries(Object.keys(servers).map(name => [name, []]))
  for (let form = 0; form < forms; form++)
    for (const [name, server] of Object.entries(servers)) {
      const dice = random('form', form, process.pid)
      const document = inOtherWords(change(parse(documents[name]), dice), form, dice)
      const body = JSON.stringify({ query: print(document), variables: inputs[form % inputs.length] })
      const started = performance.now()
      await server.post(body)
      took[name].push(performance.now() - started)
    }
  return Object.fromEntries(Object.entries(took).map(([name, all]) => [name, median(all)]))
}

/** A request may have 30 aliases. */
const ALIASES = 25

/** The same question with its fields in another order and, so many of them, under other names. */
function inOtherWords(document, form, dice) {
  let renamed = 0
  const rename = node =>
    renamed++ < ALIASES ? { ...node, alias: { kind: 'Name', value: `f${form}_${(node.alias ?? node.name).value}` } } : undefined
  return visit(document, {
    Field: { leave: rename },
    SelectionSet: { leave: node => ({ ...node, selections: shuffled(node.selections, dice) }) },
  })
}

/** A question for less: two of five values are left out, but each object keeps one field at least. */
function withoutSome(document, dice) {
  const isValue = node => node.selectionSet === undefined
  const some = selections => {
    const left = selections.filter(node => !isValue(node) || dice.below(5) >= 2)
    return left.length > 0 ? left : selections.slice(0, 1)
  }
  return visit(document, { SelectionSet: { leave: node => ({ ...node, selections: some(node.selections) }) } })
}

function shuffled(list, dice) {
  const left = [...list]
  return list.map(() => left.splice(dice.below(left.length), 1)[0])
}
