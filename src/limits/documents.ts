import { type DocumentNode, GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Limits } from './limits'
import { tooComplex } from './refuse'
import { checkStructure } from './structure'
import type { Trusted } from './trusted'

/** The words and signs of all documents that are kept: a few hundred bytes each. */
const MOST_TOKENS = 100_000

/** Stands for a query that was not read. */
const unread = () => ({ ...parse('{ __typename }', { noLocation: true }) })

/**
 * The documents that were parsed and found valid, by the hash of their text, as Apollo's document store. A text that is over a limit is kept with
 * its refusal, so that it is neither validated nor run, and costs nothing the second time.
 */
export class Documents {
  private readonly known = new LRUCache<string, DocumentNode>({
    maxSize: MOST_TOKENS,
    sizeCalculation: document => 10 + (document.tokenCount ?? 0),
  })
  private readonly refusals = new WeakMap<DocumentNode, GraphQLError>()

  constructor(
    private readonly limits: Limits,
    /** Where there are registered queries, only those are answered. */
    private readonly trusted?: Trusted,
  ) {}

  /** Looks at a text before Apollo does. What is no GraphQL is left to Apollo to tell. */
  admit(hash: string, text: string): void {
    if (this.known.has(hash)) return
    let document: DocumentNode = unread()
    try {
      if (this.trusted && !this.trusted.has(hash)) throw unregistered()
      this.checkText(text)
      document = parse(text, { maxTokens: this.limits.tokens })
      checkStructure(document, this.limits)
    } catch (error) {
      if (!(error instanceof GraphQLError) || error.extensions.http === undefined) return
      this.refusals.set(document, error)
      this.known.set(hash, document)
    }
  }

  /** Why a document is not answered. Undefined where it may be. */
  refusal(document: DocumentNode): GraphQLError | undefined {
    return this.refusals.get(document)
  }

  async get(key: string): Promise<DocumentNode | undefined> {
    return this.known.get(hashIn(key))
  }

  async set(key: string, document: DocumentNode): Promise<void> {
    this.known.set(hashIn(key), document)
  }

  async delete(key: string): Promise<boolean> {
    return this.known.delete(hashIn(key))
  }

  /** How many documents are kept. */
  get size(): number {
    return this.known.size
  }

  private checkText(text: string): void {
    if (text.length > this.limits.queryLength) throw tooComplex('queryLength', this.limits, text.length)
    const lexer = new Lexer(new Source(text))
    let tokens = 0
    while (lexer.advance().kind !== TokenKind.EOF) tokens++
    if (tokens > this.limits.tokens) throw tooComplex('tokens', this.limits, tokens)
  }
}

function unregistered(): GraphQLError {
  return new GraphQLError('This server answers registered queries only, and this one is not registered.', {
    extensions: { code: 'QUERY_NOT_REGISTERED', http: { status: 403 } },
  })
}

/** Apollo puts its schema's hash before that of the text. */
const hashIn = (key: string) => key.slice(-64)
