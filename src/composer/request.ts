import type DataLoader from 'dataloader'
import type { FieldNode } from 'graphql'
import type { Statement } from './compose'
import type { References } from './references'
import type { Run, Tally } from './statements'

/** What every resolver is given. */
export interface Context {
  request: Request
  /** The folder with the source texts, where this server holds them. */
  textsDir: string | undefined
}

/** What one request needs to ask the graph. A class, because the server copies its context and would lose a bare Map in it. */
export class Request {
  readonly loaders = new Map<readonly unknown[], DataLoader<string, unknown>>()
  /** What was found for the fields of Query: where a complete answer cannot be given, nothing is asked again. */
  readonly found = new Map<FieldNode, Promise<Found>>()

  constructor(
    readonly run: Run,
    readonly references: Pick<References, 'resolve' | 'present'>,
    readonly tally: Tally = { cost: 0, statements: [] },
  ) {}
}

/** What the database answered, and what a statement's reader made of it. */
export interface Found {
  statement: Statement
  result: unknown
  answer: unknown
}
