import { join } from 'node:path'
import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql'
import { type Body, readBody } from '../src/composer/body'
import { isEntity } from '../src/composer/composition'
import { isConnection } from '../src/composer/connection'
import { readLibrary } from '../src/composer/library'
import { strayFiles } from '../src/composer/resolvers'
import { canStart, isFiltered } from '../src/composer/rows'
import type { Database } from '../src/database/database'
import { computedFields } from '../src/fields'
import { readSchema } from '../src/schema'
import { badOperators } from './plan'
import { openSeeded } from './seeded'

/* The database itself reads every field file: EXPLAIN tells what it finds wrong, and where a plan would start. */
const schema = readSchema()
const library = readLibrary(join(__dirname, '..', 'cypher'), computedFields)

interface Filed {
  name: string
  type: GraphQLObjectType | GraphQLInterfaceType
  def: GraphQLField<unknown, unknown>
  body: Body
}

const filed: Filed[] = library.names().flatMap(name => {
  const [typeName, field, argument] = name.split('.') as [string, string, string | undefined]
  if (argument !== undefined) return [] // vetted with its field, whose part it is
  // what every connection has is vetted on one of them
  const type = schema.getType(typeName === 'Connection' ? 'EnterpriseConnection' : typeName)
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return { name, type, def: type.getFields()[field] as Filed['def'], body: library.body(type as GraphQLObjectType, field)! }
})

function has(typeName: string, key: string): boolean {
  const type = schema.getType(typeName)
  if (isEnumType(type)) return type.getValue(key) !== undefined
  return isInputObjectType(type) && (key in type.getFields() || key === 'asOf')
}

/** The files of filters, orders and groupings, each with the types of entity that it serves. */
const parts = library.names().flatMap(name => {
  const [, owner, kind, key] = /^(\w+?)(Filter|Order|Grouping)\.(\w+)$/.exec(name) ?? []
  if (!owner || !kind || !key) return []
  const types = Object.values(schema.getTypeMap()).filter((t): t is GraphQLObjectType => isObjectType(t) && isEntity(t))
  const served = types.filter(t => [t.name, ...t.getInterfaces().map(i => i.name)].includes(owner) && has(`${t.name}${kind}`, key))
  return { name, kind: kind as 'Filter' | 'Order' | 'Grouping', key, types: served, body: library.part(served[0]!, kind as 'Filter', key)! }
})

let database: Database

beforeAll(async () => {
  database = await openSeeded()
})

afterAll(() => database.stop())

test('every file answers a field', () => {
  expect(strayFiles(schema, library)).toEqual([])
})

test('every field is a file, a property or TypeScript, and a field with arguments is no property', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (t): t is GraphQLObjectType => 'getInterfaces' in t && !isInterfaceType(t) && !t.name.startsWith('__'),
  )
  const unanswered = types.flatMap(type =>
    Object.values(type.getFields())
      .filter(
        f =>
          !library.body(type, f.name) &&
          !library.computed(type, f.name) &&
          (type.name === 'Query' || f.args.length > 0 || (isEntity(type) && 'getFields' in getNamedType(f.type))),
      )
      .map(f => `${type.name}.${f.name}`),
  )
  expect(unanswered).toEqual([])
})

for (const one of filed)
  describe(one.name, () => {
    test('says in its first line what it answers', () => {
      expect(one.body.text).toMatch(/^\/\/ \S.+[.:]/)
    })

    test('uses its parent, and just the arguments it has', () => {
      const { body, def, type } = one
      const given = Object.entries(argumentsOf(type.name, body))
      for (const [name, file] of given)
        expect([...file.parameters].filter(p => !body.parameters.has(p))).toEqual(name === 'none' ? [] : [name])
      const parts = partsOf(one)
      const parameters = [body, ...Object.values(parts), ...given.map(([, file]) => file)]
        .flatMap(b => [...b.parameters])
        .filter(p => !['list', 'grouping', 'given', 'binding', ...Object.keys(parts)].includes(p) && !/^[A-Z]/.test(p))
      const args = new Set([...def.args.map(a => a.name), ...listArguments(type)])
      expect(parameters.filter(p => !args.has(p))).toEqual([])
      // a list is filtered, sorted and cut by the composer; what is counted by is a file
      const added = isFiltered(one)
        ? ['filter', 'orderBy', 'asOf', 'first', 'after']
        : ['by', ...(isConnection(getNamedType(def.type)) ? ['first'] : [])]
      const used = (name: string) => parameters.includes(name) || given.some(([argument]) => argument === name) || added.includes(name)
      expect(def.args.map(a => a.name).filter(a => !used(a))).toEqual([])
      const placed = body.place({ parent: '_parent_', value: 'value', parameter: p => `$${p}` })
      // names that begin with an underscore are the composer's
      expect(body.text).not.toMatch(/(?<![\w.'`])_[a-z0-9]/)
      if (type.name !== 'Query' && !isConnection(type)) expect(placed).toContain('_parent_')
      if (type.name === 'Query') expect(placed).not.toMatch(/\bparent\b/)
    })

    test('is read as it is meant: columns, no write, nothing unknown, no product, no scan where an index could start', async () => {
      const before = withParent(one)
      const text = `${before}\nCALL (${before && 'parent'}) { ${standing(one)}\n}\nRETURN *`
      const { columns, queryType, complaints, plan } = await explain(text, parametersOf(one))
      const wanted = isConnection(getNamedType(one.def.type)) && one.body.cursor ? ['cursor', 'value'] : ['value']
      expect(columns.filter(c => c !== 'parent').sort()).toEqual(wanted)
      expect(queryType).toBe('r')
      expect(complaints).toEqual([])
      expect(badOperators(plan!)).toEqual([])
      // `:A|B` here and `:A:B` in another file cannot stand in one statement
      expect(standing(one)).not.toMatch(/\(\w*:\w+\|/)
    })

    test('stands by itself: it closes no bracket that it did not open', async () => {
      const text = `${one.type.name === 'Query' ? '' : `${maps[one.type.name] ?? 'MATCH (parent:Entity)'}\n`}${standing(one)}`
      await expect(explain(text, parametersOf(one))).resolves.toBeDefined()
    })
  })

test.each(
  filed.flatMap(one =>
    Object.entries(argumentsOf(one.type.name, one.body)).map(([argument, file]) => ({ one, argument, file, name: one.name })),
  ),
)('$name with $argument starts from an index', async ({ one, argument, file }) => {
  expect(file.text).toMatch(/^\/\/ \S.+[.:]/)
  const text = one.body.place({
    parent: undefined,
    value: 'value',
    cursor: 'cursor',
    parameter: p => (p === 'given' ? file.text : `$${p}`),
  })
  const { complaints, plan } = await explain(text, { ...parametersOf(one), [argument]: null })
  expect(complaints).toEqual([])
  expect(badOperators(plan!)).toEqual([])
})

for (const { name, kind, key, types, body } of parts)
  describe(name, () => {
    test('says in its first line what it answers, and is asked for', () => {
      expect(body.text).toMatch(/^\/\/ \S.+[.:]/)
      expect(types).not.toEqual([])
    })

    test.each(types.map(type => ({ type, label: type.name })))('is read as it is meant of each $label', async ({ type, label }) => {
      const fields = Object.keys((schema.getType(`${label}Filter`) as GraphQLInputObjectType).getFields())
      const known = kind === 'Filter' ? [...fields, 'asOf'] : []
      expect([...body.parameters].filter(p => !known.includes(p))).toEqual([])
      if (!library.part(type, kind, key)?.text.includes(body.text)) return // another file serves this type
      const text = body.place({ parent: 'parent', value: 'value', parameter: p => `$${p}` })
      const parameters = Object.fromEntries([...body.parameters].map(p => [p, null]))
      const condition = /^WHERE/.test(text) ? text : `WHERE EXISTS { ${text} }`
      const within = `MATCH (parent:${label}) WITH parent LIMIT 1\n`
      const asCondition = `${within}WITH parent ${condition}\nRETURN parent AS value`
      const read = await explain(kind === 'Filter' ? asCondition : `${within}CALL (parent) { ${text} }\nRETURN value`, parameters)
      expect(read.columns).toEqual(['value'])
      expect(read.queryType).toBe('r')
      expect(read.complaints).toEqual([])
      if (kind !== 'Filter' || !canStart(body)) return
      const start = await explain(`${text}\nWITH DISTINCT parent WHERE parent:${label}\nRETURN parent AS value`, parameters)
      expect(start.complaints).toEqual([])
      expect(badOperators(start.plan!)).toEqual([])
    })
  })

const rules = library.names().flatMap(name => {
  const [type, value] = name.split('.') as [string, string]
  const rule = isEnumType(schema.getType(type)) && !/(Order|Grouping)$/.test(type)
  return rule ? [{ name, file: library.values(type)[ruleNames(type).indexOf(value)]! }] : []
})

function ruleNames(type: string): string[] {
  return library.names().flatMap(name => (name.startsWith(`${type}.`) ? [name.slice(type.length + 1)] : []))
}

test.each(rules)('the rule $name is read as it is meant', async ({ name, file }) => {
  expect(file.text).toMatch(/^\/\/ \S.+[.:]/)
  const row = "WITH {from: ['district:a'], to: ['district:b'], both: [], forward: true, subjects: null, names: null, kinds: null} AS row"
  const { columns, queryType, complaints, plan } = await explain(`${row}\nCALL (row) { ${placeRule(file)} }\nRETURN found`, {})
  expect([columns, queryType, complaints, badOperators(plan!)]).toEqual([['found'], 'r', [], []])
  expect(file.text).toContain(`rule: '${name.split('.')[1]}'`)
})

/** The file's text with names as they are, and the list of a connection's field where it asks for it. */
function standing({ type, def, body }: Filed): string {
  const lister = listOf(type)
  const rules = (name: string) => (/^[A-Z]/.test(name) ? library.values(name).map(placeRule).join('\nUNION ALL\n') : `$${name}`)
  const listed = (name: string) => (lister && { given: givenTo(lister), ...placeParts(lister) }[name]) ?? rules(name)
  const list = lister && `CALL () { ${lister.body.place({ parent: undefined, value: 'row', cursor: 'position', parameter: listed })} }`
  const grouping = 'MATCH (row)-[:LOCATED_IN]->(d:District) RETURN d AS found'
  const texts: Record<string, string | undefined> = { list, grouping, given: givenTo({ type, body }), ...placeParts({ type, def, body }) }
  return body.place({ parent: 'parent', value: 'value', cursor: 'cursor', parameter: p => texts[p] ?? rules(p) })
}

/** What the first of its arguments adds to a field's file. */
function givenTo({ type, body }: Pick<Filed, 'type' | 'body'>): string | undefined {
  return Object.values(argumentsOf(type.name, body))[0]?.text.replace(/^\/\/.*\n/, '')
}

const placeRule = (file: Body) => file.place({ parent: 'row', value: 'found', parameter: p => `$${p}` })

/** The parts of a field's file as they stand in it, by name. */
function placeParts(one: Pick<Filed, 'type' | 'def' | 'body'>): Record<string, string> {
  const place = (part: Body) => part.place({ parent: undefined, value: 'value', parameter: p => `$${p}` })
  return Object.fromEntries(Object.entries(partsOf(one)).map(([name, part]) => [name, place(part)]))
}

/** The files that are parts of a field's own, by name. */
function partsOf({ type, def, body }: Pick<Filed, 'type' | 'def' | 'body'>): Record<string, Body> {
  const names = [...body.parameters].filter(p => !def.args.some(a => a.name === p))
  return Object.fromEntries(
    names
      .flatMap(name => [[name, library.argument(type as GraphQLObjectType, def.name, name)] as const])
      .filter((e): e is [string, Body] => e[1] !== undefined),
  )
}

/** The files of a field's arguments, where its own says `$given`. */
function argumentsOf(type: string, body: Body): Record<string, Body> {
  if (!body.parameters.has('given')) return {}
  const field = filed.find(f => f.body === body)!
  const names = ['none', ...field.def.args.map(a => a.name)]
  const files = names.map(name => [name, library.argument(field.type as GraphQLObjectType, field.def.name, name)] as const)
  return Object.fromEntries(files.filter((entry): entry is [string, Body] => entry[1] !== undefined && type === field.type.name))
}

/** The field of Query that gives a connection of this type. */
function listOf(type: { name: string }): Filed | undefined {
  return filed.find(f => f.type.name === 'Query' && getNamedType(f.def.type).name === type.name)
}

function listArguments(type: { name: string }): string[] {
  return type.name.endsWith('Connection') ? (listOf(type)?.def.args.map(a => a.name) ?? []) : []
}

/** A chain or a part of it. */
const chain = `WITH {industry: null, regions: [], rollUp: 'SELF', on: [], members: [], segment: null,
  chain: {industries: [], segments: [], regions: [], places: []}} AS parent`

/** The maps that files make and other files read. */
const maps: Record<string, string> = {
  Chain: chain,
  ChainAnswer: chain,
  ChainPart: chain,
  ChainSegment: chain,
  ChainGap: "MATCH (parent:Segment) WITH {region: parent, segment: parent, state: 'MISSING_ONLY', found: [], hosts: []} AS parent LIMIT 1",
  GapSource: 'MATCH (:District)-[r:HOSTS]->() WITH {host: r} AS parent LIMIT 1',
  AnchorEdge:
    'MATCH (parent:Enterprise)-[r:OPERATES_IN]->() WITH {node: parent, role: null, said: [r], parts: [0.0], total: 0.0, weights: {role: 0}} AS parent LIMIT 1',
  CrossBorderLink:
    "MATCH (d:District)-[r:HOSTS]->(s) WITH {rule: '', kind: '', from: d, to: d, subject: s, direction: '', parts: [0.0], total: 0.0, weights: {need: 0}, words: {n: 1}, zh: '', en: '', forward: true, fromPremises: [r], toPremises: [r]} AS parent LIMIT 1",
  ComparedRegion: "WITH {id: 'district:kaizhou', regions: ['district:kaizhou']} AS parent",
  Comparison: "WITH {regions: ['district:kaizhou', 'district:rongchang']} AS parent",
  Coverage: "WITH {regions: ['district:kaizhou']} AS parent",
  ChainMap:
    "MATCH (parent:Industry) WITH {places: [{entity: parent, type: 'Industry'}], nodes: [{entity: parent}], here: [parent], standing: []} AS parent LIMIT 1",
  GraphNode: "MATCH (parent:Segment) WITH {entity: parent, type: 'Segment', here: [parent]} AS parent LIMIT 1",
  GraphPage: 'MATCH (parent:Park) WITH {node: parent, nodes: [{entity: parent}], relationTypes: null, exclude: null} AS parent LIMIT 1',
  MapLegend:
    "MATCH (parent:Industry) WITH {kind: 'STAGED', last: 5, nodes: [{entity: parent, type: 'Industry', layer: 0}]} AS parent LIMIT 1",
  PathResult: 'MATCH (parent:District) WITH {a: parent, b: parent, via: null, maxDepth: 4, first: 5} AS parent LIMIT 1',
  Relation: 'MATCH (d:District)-[r:HOSTS]->(s) WITH r {.*, from: d, to: s} AS parent LIMIT 1',
  Found: "MATCH (parent:Enterprise) WITH {node: parent, matched: ''} AS parent LIMIT 1",
  SegmentGroup: chain,
  SearchResult: "MATCH (parent:Enterprise) WITH {found: [{node: parent, matched: '', rank: 0}], first: 1} AS parent LIMIT 1",
}

/** A parent as the composer finds it: a node, or the map that another file makes. */
function withParent({ type }: Filed): string {
  if (type.name === 'Query' || type.name.endsWith('Connection')) return ''
  if (maps[type.name]) return maps[type.name]!
  const label = isInterfaceType(type) ? 'Entity' : type.name
  return `MATCH (parent:${label}) WITH parent LIMIT 1`
}

function parametersOf({ type, def }: Filed): Record<string, null> {
  return Object.fromEntries(['binding', ...def.args.map(a => a.name), ...listArguments(type)].map(name => [name, null]))
}

async function explain(text: string, parameters: Record<string, unknown>) {
  const session = database.driver.session({ database: database.name })
  try {
    const result = session.run(`EXPLAIN ${text}`, parameters)
    const columns = await result.keys()
    const { queryType, gqlStatusObjects, plan } = await result.summary()
    // done; no result; done without result: all that EXPLAIN has to say of a sound statement
    const complaints = gqlStatusObjects.filter(o => !['00000', '00001', '02000'].includes(o.gqlStatus)).map(o => o.statusDescription)
    return { columns, queryType, complaints, plan: plan || undefined }
  } finally {
    await session.close()
  }
}

test('what the vetting is to find, it finds', async () => {
  const parent = 'MATCH (parent:Park) WITH parent LIMIT 1'
  const find = async (body: string) => {
    const text = `${parent}\nCALL (parent) { ${readBody(body).text}\n}\nRETURN *`
    return explain(text, {}).then(
      ({ complaints, plan, queryType }) => [...complaints, ...badOperators(plan!), ...(queryType === 'r' ? [] : [queryType])].join('; '),
      (error: Error) => error.message,
    )
  }
  expect(await find('MATCH (parent)<-[:LOCATED_AT]-(e:Enterprise) RETURN e AS value')).toMatch(/LOCATED_AT/)
  expect(await find('MATCH (parent)<-[:LOCATED_IN]-(e:Enterprize) RETURN e AS value')).toMatch(/Enterprize/)
  expect(await find('MATCH (parent)<-[:LOCATED_IN]-(e:Enterprise) RETURN e.nmae AS value')).toMatch(/nmae/)
  expect(await find('MATCH (e:Enterprise) RETURN e AS value')).toMatch(/NodeByLabelScan/)
  expect(await find('MATCH (parent)<-[:LOCATED_IN]-(e:Enterprise), (d:Document) RETURN e AS value')).toMatch(/CartesianProduct/)
  expect(await find('MATCH (parent)<-[:LOCATED_IN]-(e) SET e.name = "x" RETURN e AS value')).toMatch(/rw/)
})
