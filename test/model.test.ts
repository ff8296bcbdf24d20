import { join } from 'node:path'
import {
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'
import { isEntity } from '../src/composer/composition'
import { readLibrary } from '../src/composer/library'
import type { Database } from '../src/database/database'
import { computedFields } from '../src/fields'
import { kindsOf, readSchema } from '../src/schema'
import { openSeeded } from './seeded'

/* The graph and the SDL say the same: what is stored is a field, and a field is stored as its type. */
const schema = readSchema()
const library = readLibrary(join(__dirname, '..', 'cypher'), computedFields)
const entities = Object.values(schema.getTypeMap()).filter((t): t is GraphQLObjectType => isObjectType(t) && isEntity(t))
// what the loader writes for itself: where a node was read, and what other datasets say instead
const internal = ['evidence', 'basis', 'formerIds', 'conflicts', 'conflictValues', 'conflictDatasets']
const stored: Record<string, string[]> = {
  ID: ['String'],
  String: ['String'],
  Date: ['String'],
  Ref: ['String'],
  Int: ['Long'],
  Float: ['Double', 'Long'],
  Boolean: ['Boolean'],
}

let database: Database

beforeAll(async () => {
  database = await openSeeded()
})

afterAll(() => database.stop())

test.each(entities.map(t => [t.name, t] as const))('%s is stored as the schema says', async (label, type) => {
  const { records } = await database.driver.executeQuery(
    `CALL db.schema.nodeTypeProperties() YIELD nodeLabels, propertyName, propertyTypes, mandatory
     WHERE $label IN nodeLabels RETURN propertyName AS name, propertyTypes AS types, mandatory`,
    { label },
    { database: database.name },
  )
  const problems = records
    .map(r => r.toObject() as { name: string; types: string[]; mandatory: boolean })
    .flatMap(({ name, types }) => {
      if (name === null || internal.includes(name)) return []
      const field = type.getFields()[name]
      if (!field || library.body(type, name)) return [`${label}.${name} is stored, but no field`]
      const named = getNamedType(field.type)
      const plain = isEnumType(named) ? ['String'] : stored[named.name]!
      const wanted = isListType(getNullableType(field.type)) ? plain.map(p => `${p}Array`) : plain
      return types.every(t => wanted.includes(t)) ? [] : [`${label}.${name} is stored as ${types}, but ${field.type} in the schema`]
    })
  expect(problems).toEqual([])
})

test.each(entities.map(t => [t.name, t] as const))('%s has what the schema promises never to be null', async (label, type) => {
  const needed = Object.values(type.getFields())
    .filter(f => isNonNullType(f.type) && !library.body(type, f.name) && !library.computed(type, f.name))
    .map(f => f.name)
  const { records } = await database.driver.executeQuery(
    `MATCH (n:${label}) UNWIND $needed AS name WITH n, name WHERE n[name] IS NULL RETURN n.id AS id, name`,
    { needed },
    { database: database.name },
  )
  expect(records.map(r => r.toObject())).toEqual([])
})

test('every relation carries id, assertion and evidence, and every entity its evidence', async () => {
  const { records } = await database.driver.executeQuery(
    `MATCH (a:Entity)-[r]->(b:Entity)
     WHERE r.id IS NULL OR NOT r.id STARTS WITH type(r) + '~' + a.id + '~' + b.id OR NOT r.assertion IN ['STATED', 'IMPLIED', 'DERIVED']
       OR size(coalesce(r.evidence, [])) = 0 OR size(r.evidence) <> size(r.basis)
     RETURN coalesce(r.id, a.id) AS id
     UNION
     MATCH (n:Entity) WHERE size(coalesce(n.evidence, [])) = 0 OR size(n.evidence) <> size(n.basis) RETURN n.id AS id`,
    {},
    { database: database.name },
  )
  expect(records.map(r => r.get('id'))).toEqual([])
})

test('every id begins with its kind, and every node has one label besides Entity', async () => {
  const { records } = await database.driver.executeQuery(
    'MATCH (n:Entity) RETURN n.id AS id, [l IN labels(n) WHERE l <> "Entity"] AS labels',
    {},
    { database: database.name },
  )
  const kinds = kindsOf(schema)
  expect(
    records.filter(r => r.get('labels').length !== 1 || !r.get('id').startsWith(`${kinds.get(r.get('labels')[0])}:`)).map(r => r.get('id')),
  ).toEqual([])
})

test('every type, field, argument and value of the schema is described', () => {
  const missing: string[] = []
  const look = (name: string, { description }: { description?: string | null | undefined }) => void (description || missing.push(name))
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue
    look(type.name, type)
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value)
    if (!('getFields' in type)) continue
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field)
      if ('args' in field) for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument)
    }
  }
  expect(missing).toEqual([])
})
