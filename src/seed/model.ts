import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isInputObjectType,
} from 'graphql'
import { kindsOf } from '../schema'
import { seedSchema } from './schema'

/** The version of the graph model. A graph loaded for another one is refused: it goes up whenever what is stored changes its shape. */
export const MODEL_VERSION = 5

/** What can stand in the data files, derived from the SDL so that nothing is written twice. */
export interface Model {
  schema: GraphQLSchema
  document: GraphQLInputObjectType
  reference: GraphQLInputObjectType
  /** Of `dataset.yaml`. */
  dataset: GraphQLInputObjectType
  /** Of `mapping.yaml`. */
  mapping: GraphQLInputObjectType
  /** The kind that starts the ids of a label: `EconomicZone` → `zone`, after the root field that finds one. */
  kinds: Map<string, string>
  /** The lists of entities by key: `parks` → Park and its input type. */
  lists: Map<string, { label: string; input: GraphQLInputObjectType }>
  /** The lists of facts by key, which is the relationship type. */
  relations: Map<string, RelationModel>
}

export interface RelationModel {
  input: GraphQLInputObjectType
  /** The labels allowed at each end. */
  from: string[]
  to: string[]
  /** Qualifiers that name an entity, with the labels allowed. */
  references: Map<string, string[]>
}

/** The model, read once. */
export function model(): Model {
  known ??= readModel()
  return known
}
let known: Model | undefined

function readModel(): Model {
  const schema = seedSchema()
  const input = (name: string) => schema.getType(`${name}Seed`) as GraphQLInputObjectType
  const [document, reference] = [input('Document'), input('Reference')]
  const kinds = kindsOf(schema)
  const lists: Model['lists'] = new Map()
  const relations: Model['relations'] = new Map()
  for (const field of [document, reference].flatMap(type => Object.values(type.getFields()))) {
    const input = getNamedType(field.type)
    const label = input.name.replace(/Seed$/, '')
    if (!isInputObjectType(input)) continue
    if (kinds.has(label)) lists.set(field.name, { label, input })
    else if (/^[A-Z_]+$/.test(field.name)) relations.set(field.name, relation(schema, input))
  }
  return { schema, document, reference, dataset: input('Dataset'), mapping: input('Mapping'), kinds, lists, relations }
}

function relation(schema: GraphQLSchema, input: GraphQLInputObjectType): RelationModel {
  const ends = directive(schema, 'ends', input)
  if (!ends) throw new Error(`Input type ${input.name} must say with @ends what it joins`)
  const references = Object.values(input.getFields()).flatMap(field => {
    const names = directive(schema, 'names', field)
    return names ? [[field.name, names.types] as const] : []
  })
  return { input, from: ends.from ?? [], to: ends.to ?? [], references: new Map(references as [string, string[]][]) }
}

function directive(schema: GraphQLSchema, name: string, on: GraphQLInputObjectType | GraphQLInputField) {
  const definition = schema.getDirective(name)
  return definition && on.astNode ? (getDirectiveValues(definition, on.astNode) as Record<string, string[]> | undefined) : undefined
}

/** Whether what bears the label is a region: questions are asked about it, and rules compute region by region. */
export function isRegion(label: string): boolean {
  return label === 'District' || label === 'EconomicZone'
}
