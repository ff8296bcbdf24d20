import { type GraphQLInputField, getNamedType, getNullableType, isLeafType, isListType } from 'graphql'
import { model } from '../seed/model'

/** The properties that an entity of a label, or a relation of a type, can have, each with its type as neo4j-admin names it. */
export function columnsOf(target: string): Map<string, string> {
  const { lists, relations, document } = model()
  const inputs = [
    ...[...lists.values()].filter(({ label }) => label === target).map(({ input }) => input),
    ...(target === 'Document' ? [document] : []),
    ...(relations.has(target) ? [relations.get(target)!.input] : []),
  ]
  const fields = inputs
    .flatMap(input => Object.values(input.getFields()))
    .filter(({ name, type }) => !apart.has(name) && isLeafType(getNamedType(type)))
  const computed = relations.has(target) ? { id: 'string', assertion: 'string' } : entity
  return new Map([...fields.map(field => [field.name, typeOf(field)] as const), ...Object.entries({ ...computed, ...evidence })])
}

const apart = new Set(['from', 'to', 'p', 'basis', 'note'])
const evidence = { evidence: 'string[]', basis: 'string[]', datasets: 'string[]' }
const conflicts = { conflicts: 'string[]', conflictValues: 'string[]', conflictDatasets: 'string[]' }
const entity = { id: 'string', name: 'string', aliases: 'string[]', formerIds: 'string[]', pinyin: 'string[]', ...conflicts }

function typeOf({ type }: GraphQLInputField): string {
  const name = { Int: 'long', Float: 'double', Boolean: 'boolean' }[getNamedType(type).name] ?? 'string'
  return isListType(getNullableType(type)) ? `${name}[]` : name
}
