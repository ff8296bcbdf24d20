import DataLoader from 'dataloader'
import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { badInput } from '../errors'
import { type Bound, bindArguments } from './arguments'
import { UNFIT } from './completion'
import { compose, type Statement } from './compose'
import type { Library } from './library'
import type { Context, Found, Request } from './request'
import { shapeOfVariables } from './shape'

/** Composed: one statement for a root field and everything below it. Batched: one statement for each level of nodes. */
export type Mode = 'composed' | 'batched'

/** The characters of the statements that are kept, of all operations together; with what reads their answers they take a few times as much. */
const KEPT = 5_000_000

/** Answers fields from the graph. */
export class Executor {
  private readonly statements = new LRUCache<string, Statement>({
    maxSize: KEPT,
    sizeCalculation: ({ text }, key) => text.length + key.length,
  })
  private readonly numbers = new WeakMap<OperationDefinitionNode, number>()
  private operations = 0

  constructor(
    private readonly library: Library,
    readonly mode: Mode,
  ) {}

  /** A field of Query, for graphql-js to complete. */
  root(context: Context, info: GraphQLResolveInfo): Promise<unknown> {
    return this.answer(context, info, this.statement(info, 'root'))
  }

  /** A field of Query with all that is selected below it, as its answer shows it. Throws Incomplete where the statement alone does not give that. */
  async complete(context: Context, info: GraphQLResolveInfo): Promise<unknown> {
    const statement = this.library.body(info.parentType, info.fieldName) && this.statement(info, 'complete')
    const answer = statement?.completion?.possible ? await this.answer(context, info, statement) : UNFIT
    if (answer === UNFIT) throw new Incomplete()
    return answer
  }

  private async answer(context: Context, info: GraphQLResolveInfo, statement: Statement): Promise<unknown> {
    const { found } = context.request
    const [node] = info.fieldNodes
    const before = found.get(node!) ?? this.find(context, info, statement)
    found.set(node!, before)
    const { statement: asked, answer, result } = await before
    return asked === statement ? answer : read(statement, result, context)
  }

  /** One statement; where an id is not found, it may be a former one, which takes a look-up and the statement again. */
  private async find(context: Context, info: GraphQLResolveInfo, statement: Statement): Promise<Found> {
    const first = await this.ask(context, info, statement)
    const unknown = [...first.missing, ...(lacks(first.answer) ? first.bound.lookedUp : [])]
    const renamed = unknown.length > 0 ? await context.request.references.present(unknown) : undefined
    const { bound, result, answer, missing } = renamed?.size ? await this.ask(context, info, statement, renamed) : first
    if (missing.length > 0) throw unknownId(missing[0]!, bound)
    return { statement, result, answer }
  }

  private async ask(context: Context, info: GraphQLResolveInfo, statement: Statement, renamed?: ReadonlyMap<string, string>) {
    const { request } = context
    const bound = await this.bind(statement, info, request, renamed)
    const [row] = await request.run(statement.text, bound.parameters)
    const [result, missing] = row as [unknown, string[] | undefined]
    return { bound, result, answer: await read(statement, result, context), missing: missing ?? [] }
  }

  /**
   * A field of an entity that is not at hand yet: one statement for all parents of the request that ask for it. They share the list of the
   * field's nodes, which graphql-js makes once for an object's type and place in the question.
   */
  child(request: Request, info: GraphQLResolveInfo, id: string): Promise<unknown> {
    let loader = request.loaders.get(info.fieldNodes)
    if (!loader) {
      loader = new DataLoader(keys => this.batch(request, info, keys))
      request.loaders.set(info.fieldNodes, loader)
    }
    return loader.load(id)
  }

  private async batch(request: Request, info: GraphQLResolveInfo, keys: readonly string[]): Promise<unknown[]> {
    const statement = this.statement(info, 'batch')
    const { parameters } = await this.bind(statement, info, request)
    const rows = await request.run(statement.text, { ...parameters, keys })
    const found = new Map(rows as [string, unknown][])
    return keys.map(key => plain(statement, found.get(key) ?? null))
  }

  private bind(
    statement: Statement,
    info: GraphQLResolveInfo,
    { references }: Request,
    renamed?: ReadonlyMap<string, string>,
  ): Promise<Bound> {
    return bindArguments(statement, info.variableValues, (ref, types, argument) => references.resolve(ref, types, argument), renamed)
  }

  /** Composed once for a place in an operation and what decides the statement's shape: which variables are given, switches and enum values. */
  private statement(info: GraphQLResolveInfo, use: 'root' | 'complete' | 'batch'): Statement {
    const number = this.numbers.get(info.operation) ?? this.operations++
    this.numbers.set(info.operation, number)
    const key = `${number} ${use} ${pathOf(info)} ${shapeOfVariables(info)}`
    let statement = this.statements.get(key)
    if (!statement) {
      const { library, mode } = this
      statement = compose(info, { library, deep: mode === 'composed', batch: use === 'batch', complete: use === 'complete' })
      this.statements.set(key, statement)
    }
    return statement
  }
}

/** An answer for which the statement is not enough: TypeScript has a part in it, or a value is not of its type. */
export class Incomplete extends Error {}

/** What a statement's reader makes of a result; where it is the whole answer, TypeScript's part may take time. */
function read(statement: Statement, result: unknown, context: Context): unknown {
  return statement.completion ? statement.completion.whole(statement.read, result, context) : plain(statement, result)
}

function plain(statement: Statement, result: unknown): unknown {
  return statement.read && result !== null ? statement.read(result as never) : result
}

/** True for a look-up that found nothing, or not all. */
function lacks(answer: unknown): boolean {
  return answer === null || (Array.isArray(answer) && answer.includes(null))
}

function unknownId(id: string, { refs }: Bound) {
  const { argument, types } = refs.find(r => r.id === id)!
  return badInput(argument, `must be the id, code or exact name of one ${types.join(' or ')} in this graph`, id)
}

/** Where in the answer a field stands, without the places in lists, and of which type each object on the way is. */
function pathOf({ path }: GraphQLResolveInfo): string {
  const keys: string[] = []
  for (let p: typeof path | undefined = path; p; p = p.prev) if (typeof p.key === 'string') keys.unshift(`${p.typename}.${p.key}`)
  return keys.join('.')
}
