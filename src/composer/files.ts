import { getArgumentValues } from 'graphql/execution/values'
import type { Body } from './body'
import type { Reached } from './call'
import type { Composition, Scope } from './composition'

/**
 * A scope in which the parameters of a field's file that stand for other files are those files:
 * - `$given`: those of the arguments that are given, `cypher/<Type>/<field>/<argument>.cypher`; where none is, `none.cypher`;
 * - `$part`, which no argument is called: a part of a file that would be too long, `cypher/<Type>/<field>/<part>.cypher`;
 * - `$LinkRule`: those of all values of that enum, each over `row` and giving `found`, joined by UNION ALL.
 */
export function withFiles(c: Composition, reached: Reached, scope: Scope): Scope {
  const { type, def, body } = reached
  const args = new Set(def.args.map(({ name }) => name))
  const texts = new Map<string, string>()
  const parameter = (name: string): string => texts.get(name) ?? scope.parameter(name)
  const names = { parent: undefined, value: 'value', parameter }
  for (const name of body.parameters) {
    if (args.has(name)) continue
    const files = /^[A-Z]/.test(name)
      ? c.library.values(name)
      : name === 'given'
        ? given(c, reached)
        : [c.library.argument(type, def.name, name)]
    const placed = files.flatMap(file => file?.place(/^[A-Z]/.test(name) ? { parent: 'row', value: 'found', parameter } : names) ?? [])
    if (placed.length > 0) texts.set(name, placed.join(/^[A-Z]/.test(name) ? '\nUNION ALL\n' : '\n'))
  }
  return { parameter }
}

/** The files of the arguments that are given, in the order of the SDL. */
function given(c: Composition, { type, def, nodes }: Reached): Body[] {
  const values = getArgumentValues(def, nodes[0]!, c.info.variableValues)
  const files = def.args.flatMap(({ name }) => (values[name] == null ? [] : (c.library.argument(type, def.name, name) ?? [])))
  return files.length > 0 ? files : [c.library.argument(type, def.name, 'none')!]
}
