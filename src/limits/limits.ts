/** A bound on what a request may ask for, or how long and with how many others: a whole number that an environment variable changes. */
export interface Limit {
  variable: string
  standard: number
  /** Read in the README's table and in the message of a refusal: "at most 15 levels". */
  what: string
  /** The least it can be set to; 1 where nothing is said. */
  least?: number
}

/** Every limit there is. README has the table; the environment's reader and the tests read this one. */
export const limitTable = {
  depth: { variable: 'MAX_DEPTH', standard: 15, what: 'levels' },
  introspectionDepth: { variable: 'MAX_INTROSPECTION_DEPTH', standard: 15, what: 'levels of introspection' },
  aliases: { variable: 'MAX_ALIASES', standard: 30, what: 'aliases, and fields that are asked twice in one place' },
  directives: { variable: 'MAX_DIRECTIVES', standard: 20, what: 'directives' },
  tokens: { variable: 'MAX_TOKENS', standard: 2_000, what: 'words and signs' },
  queryLength: { variable: 'MAX_QUERY_LENGTH', standard: 20_000, what: 'characters' },
  bodyBytes: { variable: 'MAX_BODY_BYTES', standard: 100_000, what: 'bytes' },
  nodes: { variable: 'MAX_NODES', standard: 10_000, what: 'objects in the worst case' },
  introspectionNodes: { variable: 'MAX_INTROSPECTION_NODES', standard: 200_000, what: 'objects of the schema in the worst case' },
  listItems: { variable: 'MAX_LIST_ITEMS', standard: 100, what: 'items' },
  stringLength: { variable: 'MAX_STRING_LENGTH', standard: 1_000, what: 'characters' },
} satisfies Record<string, Limit>

/** The limits as they are set. */
export type Limits = Record<keyof typeof limitTable, number>

/** The limits where the environment says nothing. */
export const standardLimits = Object.fromEntries(Object.entries(limitTable).map(([name, { standard }]) => [name, standard])) as Limits
