import { stringify } from 'csv-stringify/sync'

/** What a row points at, a page at a time. */
export interface Relations {
  nodes: { id: string; type: string; to: { __typename: string; id: string; name: string } }[]
  pageInfo: PageInfo
}

export interface PageInfo {
  hasNextPage: boolean
  endCursor: string | null
}

/** One row of an export: the columns, where it is, its evidence and, where asked for, its relations. */
export interface ExportRow {
  id: string
  name: string
  districts?: { id: string; name: string }[]
  evidence: { id: string }[]
  relations?: Relations
  [column: string]: unknown
}

/** What an export says of itself: the question, the state of the data, and when it was asked. */
export interface Origin {
  field: string
  variables: Record<string, unknown>
  dataVersion: string
  exportedAt: string
}

/** How rows are written: what goes before them, each of them, what goes behind, and how a failure in the middle is told. */
export interface Format {
  contentType: string
  extension: string
  /** Whether rows are to bring their relations. */
  relations: boolean
  begin(origin: Origin, columns: string[]): string
  row(row: ExportRow, columns: string[], first: boolean): string
  end(): string
  fail(message: string): string
}

const cells = (values: unknown[]) => stringify([values], { record_delimiter: '\r\n', escape_formulas: true })
const cell = (value: unknown) => (Array.isArray(value) ? value.join('、') : value)

/** RFC 4180 with a byte order mark, as spreadsheets want it; a cell that would be read as a formula is escaped. */
const csv: Format = {
  contentType: 'text/csv; charset=utf-8',
  extension: 'csv',
  relations: false,
  begin: (_origin, columns) => `\uFEFF${cells([...columns, 'districts', 'evidence'])}`,
  row: (row, columns) =>
    cells([...columns.map(c => cell(row[c])), cell((row.districts ?? []).map(d => d.name)), cell(row.evidence.map(e => e.id))]),
  end: () => '',
  fail: message => cells([`ERROR: ${message}`]),
}

/** One JSON object a line; the first line says where the others come from. */
const jsonl: Format = {
  contentType: 'application/x-ndjson; charset=utf-8',
  extension: 'jsonl',
  relations: false,
  begin: origin => `${JSON.stringify({ export: origin })}\n`,
  row: row => `${JSON.stringify(row)}\n`,
  end: () => '',
  fail: message => `${JSON.stringify({ error: message })}\n`,
}

/** JSON-LD: `name`, `alternateName` and places as schema.org has them, everything else in a vocabulary of the schema's own names. */
const jsonld: Format = {
  contentType: 'application/ld+json; charset=utf-8',
  extension: 'jsonld',
  relations: true,
  begin: origin =>
    `{"@context":${JSON.stringify({
      '@vocab': 'urn:chain-atlas:',
      id: '@id',
      name: 'https://schema.org/name',
      aliases: 'https://schema.org/alternateName',
      districts: { '@id': 'https://schema.org/containedInPlace', '@type': '@id' },
      evidence: { '@id': 'https://schema.org/citation' },
    })},"export":${JSON.stringify(origin)},"@graph":[`,
  row: ({ relations, districts, evidence, ...row }, _columns, first) => {
    const links: Record<string, string[]> = {}
    for (const { type, to } of relations?.nodes ?? []) links[type] = [...(links[type] ?? []), to.id]
    const object = { ...row, ...(districts && { districts: districts.map(d => d.id) }), evidence: evidence.map(e => e.id), ...links }
    return `${first ? '' : ','}\n${JSON.stringify(object)}`
  },
  end: () => '\n]}\n',
  fail: message => `\n],"error":${JSON.stringify(message)}}\n`,
}

const xml = (value: unknown) =>
  String(value)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write these
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ' ')
    .replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)

/** GraphML: the rows, what they point at, and the relations between. */
const graphml = (): Format => {
  const written = new Set<string>()
  // what is pointed at and no row of the list: written at the end, each once
  const others = new Map<string, string>()
  const data = (key: string, value: unknown) =>
    value === null || value === undefined || value === '' ? '' : `<data key="${key}">${xml(cell(value))}</data>`
  return {
    contentType: 'application/graphml+xml; charset=utf-8',
    extension: 'graphml',
    relations: true,
    begin: (origin, columns) => {
      const keys = ['type', ...columns.filter(c => c !== 'id'), 'districts', 'evidence']
      return `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<desc>${xml(JSON.stringify(origin))}</desc>
${keys.map(k => `<key id="${xml(k)}" for="node" attr.name="${xml(k)}" attr.type="string"/>`).join('\n')}
<key id="relation" for="edge" attr.name="relation" attr.type="string"/>
<graph edgedefault="directed">
`
    },
    row: (row, columns) => {
      const values = columns.filter(c => c !== 'id').map(c => data(c, row[c]))
      const places = (row.districts ?? []).map(d => d.name)
      written.add(row.id)
      const node = `<node id="${xml(row.id)}">${values.join('')}${data('districts', places)}${data(
        'evidence',
        row.evidence.map(e => e.id),
      )}</node>\n`
      const edges = (row.relations?.nodes ?? []).map(({ id, type, to }) => {
        others.set(to.id, `<node id="${xml(to.id)}">${data('type', to.__typename)}${data('name', to.name)}</node>\n`)
        return `<edge id="${xml(id)}" source="${xml(row.id)}" target="${xml(to.id)}">${data('relation', type)}</edge>\n`
      })
      return node + edges.join('')
    },
    end: () => `${[...others].map(([id, node]) => (written.has(id) ? '' : node)).join('')}</graph>\n</graphml>\n`,
    fail: message => `<!-- ERROR: ${xml(message).replaceAll('--', '- -')} -->\n`,
  }
}

/** The formats by name, each with the state of one export. */
export const formats: Record<string, () => Format> = { csv: () => csv, jsonl: () => jsonl, graphml, jsonld: () => jsonld }
