import { getArgumentValues } from 'graphql/execution/values'
import type { Body } from './body'
import type { Reached } from './call'
import type { Composition, Scope } from './composition'

/**
 * A scope in which the parameters of a field's file that stand for other files are those files:
 * - `$given`: those of the arguments that are given, `cypher/<Type>/<field>/<argument>.cypher`; where none is, `none.cypher` if there is one;
 * - `$part`, which no argument is called: a part of a file that would be too long, `cypher/<Type>/<field>/<part>.cypher`;
 * - `$LinkRule`: those of all values of that enum, each over `row` and giving `found`, joined by UNION ALL.
 */
export function withFiles(c: Composition, reached: Reached, scope: Scope): Scope {
  const args = new Set(reached.def.args.map(({ name }) => name))
  const texts = new Map<string, string>()
  const parameter = (name: string): string => texts.get(name) ?? scope.parameter(name)
  for (const name of reached.body.parameters) {
    const text = args.has(name) ? '' : isEnum(name) ? ofEnum(c, name, parameter) : ofField(c, reached, name, parameter)
    if (text !== '' || name === 'given') texts.set(name, text)
  }
  return { parameter }
}

/** Arguments and parts begin in lower case. */
const isEnum = (name: string): boolean => /^[A-Z]/.test(name)

function ofEnum(c: Composition, name: string, parameter: Scope['parameter']): string {
  const files = c.library.values(name)
  return files.map(file => file.place({ parent: 'row', value: 'found', parameter })).join('\nUNION ALL\n')
}

function ofField(c: Composition, reached: Reached, name: string, parameter: Scope['parameter']): string {
  const files = name === 'given' ? given(c, reached) : filesOf(c, reached, name)
  return files.map(file => file.place({ parent: undefined, value: 'value', parameter })).join('\n')
}

/** The files of the arguments that are given, in the order of the SDL. */
function given(c: Composition, reached: Reached): Body[] {
  const { def, nodes } = reached
  const values = getArgumentValues(def, nodes[0]!, c.info.variableValues)
  const files = def.args.flatMap(({ name }) => (values[name] == null ? [] : filesOf(c, reached, name)))
  return files.length > 0 ? files : filesOf(c, reached, 'none')
}

/** The file of an argument or a part, if there is one. */
function filesOf(c: Composition, { type, def }: Reached, name: string): Body[] {
  const file = c.library.argument(type, def.name, name)
  return file ? [file] : []
}
