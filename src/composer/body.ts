/** What the words of a body stand for where it is placed. */
export interface Names {
  /** The variable that is `parent` there. Undefined under Query. */
  parent: string | undefined
  /** The variable that gets `value`. */
  value: string
  /** The variable that gets `cursor`, for a connection. */
  cursor?: string | undefined
  /** A parameter's text: `$first` may become `$a3_first`. */
  parameter(name: string): string
}

/** The Cypher of one field file, read once and placed wherever a selection reaches it. */
export interface Body {
  /** The file's own text, for messages and for vetting. */
  text: string
  /** True where branches are joined by UNION: its rows then need a subquery of their own. */
  union: boolean
  /** True where it returns a `cursor`, its rows' places in an order of its own. */
  cursor: boolean
  /** The parameters it names. */
  parameters: Set<string>
  /** For a file that is nothing but `RETURN … AS value`: the expression, which can stand where a property could. */
  expression: ((names: Pick<Names, 'parent' | 'parameter'>) => string) | undefined
  /**
   * The text with `parent`, `value`, `cursor` and parameters named as `names` says. Open, its last RETURN becomes a WITH, so that more can
   * follow in the same scope, where the planner keeps what it knows of the rows.
   */
  place(names: Names, open?: boolean): string
}

interface Token {
  text: string
  kind: 'string' | 'comment' | 'parameter' | 'word' | 'mark' | 'space'
  /** How many brackets are open around it. */
  depth: number
  /** A word that names a key of a map, a property or a function, and so no variable. */
  fixed: boolean
}

const TOKEN =
  /(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`)|(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<parameter>\$\w+)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<space>\s+)|(?<mark>\.\.|.)/gsu

/** Reads a body. Strings, comments and quoted names are passed over, never renamed. */
export function readBody(text: string): Body {
  const tokens = tokenize(text)
  const last = tokens.findLastIndex(t => t.depth === 0 && keyword(t, 'RETURN'))
  const union = tokens.some(t => t.depth === 0 && keyword(t, 'UNION'))
  const parameters = new Set(tokens.filter(t => t.kind === 'parameter').map(t => t.text.slice(1)))
  const opened = tokens.map((token, i) => (i === last ? { ...token, text: 'WITH' } : token))
  const expression = union ? undefined : expressionOf(tokens)
  return {
    text,
    union,
    cursor: tokens.some(t => t.kind === 'word' && !t.fixed && t.text === 'cursor'),
    parameters,
    expression: expression && (names => write(expression, { ...names, value: 'value' })),
    place: (names, open = false) => write(open ? opened : tokens, names),
  }
}

function write(tokens: Token[], names: Names): string {
  return tokens
    .map(token => rename(token, names))
    .join('')
    .trim()
}

/** What stands between `RETURN` and `AS value`, where there is nothing else. */
function expressionOf(tokens: Token[]): Token[] | undefined {
  const solid = tokens.filter(t => t.kind !== 'space' && t.kind !== 'comment')
  const [first, second, as, value] = [solid[0], solid[1], solid.at(-2), solid.at(-1)]
  const columns = solid.filter(t => t.depth === 0 && keyword(t, 'AS'))
  const only = first && keyword(first, 'RETURN') && second && !keyword(second, 'DISTINCT') && columns.length === 1
  return only && as === columns[0] && value?.text === 'value' ? tokens.slice(tokens.indexOf(first) + 1, tokens.indexOf(as!)) : undefined
}

function rename(token: Token, { parent, value, cursor, parameter }: Names): string {
  if (token.kind === 'comment') return ' '
  if (token.kind === 'parameter') return parameter(token.text.slice(1))
  if (token.kind !== 'word' || token.fixed) return token.text
  if (token.text === 'parent') return parent ?? token.text
  if (token.text === 'value') return value
  if (token.text === 'cursor') return cursor ?? token.text
  return token.text
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  const open: string[] = []
  for (const { 0: found, groups } of text.matchAll(TOKEN)) {
    const kind = Object.entries(groups!).find(([, value]) => value !== undefined)![0] as Token['kind']
    if (kind === 'mark' && ')]}'.includes(found)) open.pop()
    tokens.push({ text: found, kind, depth: open.length, fixed: false })
    if (kind === 'mark' && '([{'.includes(found)) open.push(found)
  }
  markFixed(tokens)
  return tokens
}

/** `.name`, `name(` and, inside a map, `name:` are no variables. */
function markFixed(tokens: Token[]): void {
  const solid = tokens.filter(t => t.kind !== 'space' && t.kind !== 'comment')
  const open: string[] = []
  solid.forEach((token, i) => {
    const [before, after] = [solid[i - 1]?.text, solid[i + 1]?.text]
    if ('([{'.includes(token.text)) open.push(token.text)
    if (')]}'.includes(token.text)) open.pop()
    const key = open.at(-1) === '{' && (before === '{' || before === ',') && after === ':'
    token.fixed = token.kind === 'word' && (before === '.' || after === '(' || key)
  })
}

const keyword = (token: Token, word: string) => token.kind === 'word' && !token.fixed && token.text.toUpperCase() === word
