import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DocumentNode, execute, getOperationAST, Kind, parse, visit } from 'graphql'
import type { Plan } from 'neo4j-driver'
import { propertyResolver } from '../src/composer/resolvers'
import type { Database } from '../src/database/database'
import { createSource } from '../src/source'
import { badOperators } from './plan'
import { type Api, type GraphQLAnswerError, openApi, openSeeded } from './seeded'

/*
 * A test is a file: `questions/<name>.graphql` with its answer beside it in `<name>.json`. Lines of its head:
 *   # statements: 2        how many the composed answer takes
 *   # error: BAD_USER_INPUT   the code of the first error; without it there must be none
 *   # variables: {"first": 2}
 * `UPDATE=1 npx jest test/questions` writes new answers, to be read before they are kept; CI refuses it. The head is never written.
 */
const folder = join(__dirname, 'questions')
const names = readdirSync(folder).flatMap(file => (file.endsWith('.graphql') ? [file.replace('.graphql', '')] : []))
const update = process.env.UPDATE === '1'
if (update && process.env.CI) throw new Error('UPDATE must not be set under CI: an answer is read by a person before it is kept')

let database: Database
let composed: Api
let batched: Api

beforeAll(async () => {
  database = await openSeeded()
  composed = await openApi(database, 'composed')
  batched = await openApi(database, 'batched')
})

afterAll(async () => {
  await composed.stop()
  await batched.stop()
  await database.stop()
})

/** A question, what a line of its head says, and its variables. */
function questionOf(name: string) {
  const query = readFileSync(join(folder, `${name}.graphql`), 'utf8')
  const head = (key: string) => new RegExp(`^# ${key}: (.+)$`, 'm').exec(query)?.[1]
  return { query, head, variables: JSON.parse(head('variables') ?? '{}') }
}

for (const name of names)
  test(name, async () => {
    const { query, head, variables } = questionOf(name)
    const { body, statements } = await composed.ask(query, variables)
    if (!head('statements'))
      throw new Error(`${name}.graphql must say in its head how many statements it takes: "# statements: ${statements}" as it is now`)
    expect({ error: body.errors?.[0]?.extensions.code, statements }).toEqual({
      error: head('error'),
      statements: Number(head('statements')),
    })
    const file = join(folder, `${name}.json`)
    if (update) writeFileSync(file, `${JSON.stringify(body, null, 2)}\n`)
    expect(existsSync(file)).toBe(true)
    expect(body).toEqual(JSON.parse(readFileSync(file, 'utf8')))
    const { body: other } = await batched.ask(query, variables)
    // what starts from an index by itself has to do so in its place, too
    if (!head('error')) for (const { text, parameters } of composed.statements()) expect(await scansOf(text, parameters)).toEqual([])
    // composed refuses a whole root field where batched gets as far as the field that is wrong
    if (head('error')) expect(complaints(other)).toEqual(complaints(body))
    // text for text: what is complete as it is read has its keys in the order that graphql-js gives them
    else expect(JSON.stringify(other)).toBe(JSON.stringify(body))
  })

async function scansOf(text: string, parameters: Record<string, unknown>): Promise<string[]> {
  const session = database.driver.session({ database: database.name })
  try {
    const { summary } = await session.run(`EXPLAIN ${text}`, parameters)
    // one row by one row is no product to mind
    return badOperators(summary.plan as Plan).filter(operator => !operator.startsWith('CartesianProduct'))
  } finally {
    await session.close()
  }
}

const complaints = ({ errors }: { errors?: GraphQLAnswerError[] }) => errors?.map(({ message, extensions }) => ({ message, extensions }))

test('every answer is complete as it is read', async () => {
  const { completer, context } = createSource(() => database)
  const incomplete: string[] = []
  for (const name of names) {
    const { query, head, variables } = questionOf(name)
    if (head('error')) continue
    const document = parse(query)
    const answer = await completer.answer(document, getOperationAST(document)!, variables, await context())
    if (!answer) incomplete.push(name)
  }
  expect(incomplete).toEqual([])
})

test('however a question is written, the database gets the same statements', async () => {
  const texts: string[] = []
  const { schema, completer, context } = createSource(() => database, { onStatement: text => void texts.push(text) })
  const ask = async (document: DocumentNode, variables: Record<string, unknown>) => {
    texts.length = 0
    const data = await completer.answer(document, getOperationAST(document)!, variables, await context())
    return { data, texts: [...texts].sort() }
  }
  for (const name of names) {
    const { query, head, variables } = questionOf(name)
    if (head('error')) continue
    const rewritten = backwards(parse(query))
    const one = await ask(parse(query), variables)
    const other = await ask(rewritten, variables)
    expect({ name, texts: other.texts }).toEqual({ name, texts: one.texts })
    const { data } = await execute({
      schema,
      document: rewritten,
      variableValues: variables,
      contextValue: await context(),
      fieldResolver: propertyResolver,
    })
    expect(JSON.stringify(other.data)).toBe(JSON.stringify(data))
  }
})

/** The same question with its fields the other way round and under other names. */
function backwards(document: DocumentNode): DocumentNode {
  return visit(document, {
    Field: { leave: node => ({ ...node, alias: { kind: Kind.NAME, value: `other_${(node.alias ?? node.name).value}` } }) },
    SelectionSet: { leave: node => ({ ...node, selections: [...node.selections].reverse() }) },
  })
}

test('every answer belongs to a question', () => {
  const answers = readdirSync(folder).flatMap(file => (file.endsWith('.json') ? [file.replace('.json', '')] : []))
  expect(answers.filter(a => !names.includes(a))).toEqual([])
})
