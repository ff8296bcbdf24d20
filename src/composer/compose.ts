import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType, isInputObjectType } from 'graphql'
import { mustExist, namesEntity } from './arguments'
import type { Input } from './bounds'
import { fold } from './call'
import { Completion } from './completion'
import { Composition, type Occurrence, type Read } from './composition'
import type { Library } from './library'

/** One statement for a field and what is selected below it. */
export interface Statement {
  text: string
  /** The fields whose arguments are its parameters: `$a0_first` is `first` of the first of them. */
  occurrences: Occurrence[]
  /** The names of properties that it reads by name, whatever the variables. */
  picks: Record<string, string[]> | undefined
  /** The names of the arguments' parameters that the text holds. */
  names: ReadonlySet<string>
  /** True where some field is given a Ref: the statement then also returns which of `$refs` name nothing. */
  refs: boolean
  read: Read
  /** Where what is read shall be the answer as it stands. */
  completion: Completion | undefined
}

/** What is to be composed. */
export interface Shape {
  library: Library
  /** With everything below, or one level of nodes only. */
  deep: boolean
  /** For a batch of parents of this type, by `$keys`; under Query there is none. */
  batch: boolean
  /** Whether what is read shall be the answer as it stands. */
  complete: boolean
}

/**
 * Composes a field: its file's body, around it the bodies of the fields selected below, only the properties that were asked for.
 * The text depends on the selection alone, never on a value, so that the database plans it once.
 */
export function compose(info: GraphQLResolveInfo, { library, deep, batch, complete }: Shape): Statement {
  const type = info.parentType
  const def = type.getFields()[info.fieldName]!
  const completion = complete ? new Completion() : undefined
  const composition = new Composition(info, library, deep, completion)
  const body = library.body(type, info.fieldName)!
  const parent = batch ? '_parent' : undefined
  const { clauses, result, read } = fold(composition, { v: parent, type, body, def, nodes: info.fieldNodes })
  const { occurrences } = composition
  const picks = Object.keys(composition.picks).length > 0 ? composition.picks : undefined
  const refs = !batch && occurrences.some(takesRef)
  const text = batch ? ofBatch(type, clauses, result) : `${clauses}\n${refs ? checked(result) : `RETURN ${result} AS result`}`
  const names = new Set([...text.matchAll(/\$(a\d+_\w+)/g)].map(([, name]) => name!))
  return { text, occurrences, picks, names, refs, read: composition.read(def.type, read), completion }
}

function ofBatch(type: GraphQLObjectType, clauses: string, result: string): string {
  return `UNWIND $keys AS _key MATCH (_parent:Entity:${type.name} {id: _key})
CALL (_parent) {
${clauses}
RETURN ${result} AS result }
RETURN _key AS key, result`
}

/** The ids that were given, where a name was possible, must exist: an empty answer for a mistyped one would be wrong. */
function checked(result: string): string {
  return `WITH ${result} AS result\nRETURN result, [_id IN $refs WHERE NOT EXISTS { MATCH (:Entity {id: _id}) }] AS missing`
}

function takesRef({ def, node }: Occurrence): boolean {
  const holds = (input: Input): boolean => {
    const named = getNamedType(input.type)
    return namesEntity(input) || (isInputObjectType(named) && Object.values(named.getFields()).some(holds))
  }
  const isGiven = ({ name, defaultValue }: Input) => defaultValue !== undefined || node.arguments?.some(a => a.name.value === name)
  return def.args.some(a => isGiven(a) && mustExist(a) && holds(a))
}
