import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType } from 'graphql'

/** A list of the API that can be taken along, as a question that asks for one page of it after another. */
export interface Question {
  /** The text, with `$filter`, `$orderBy`, `$asOf` and `$after`, as far as the field takes them. */
  text: string
  /** Asks for the relations of the row `$id` behind `$after`. */
  rest: string
  /** The plain fields of a row, in the order of the schema. */
  columns: string[]
}

/** The root fields that can be exported: lists of entities that take a filter. */
export function exportable(schema: GraphQLSchema): string[] {
  const fields = Object.values(schema.getQueryType()!.getFields())
  return fields.filter(f => f.args.some(a => a.name === 'filter') && getNamedType(f.type).name.endsWith('Connection')).map(f => f.name)
}

/** The question behind an export of `field`, with each row's plain fields, where it is, its evidence and, on request, its relations. */
export function questionFor(schema: GraphQLSchema, field: string, relations: boolean): Question {
  const def = schema.getQueryType()!.getFields()[field]!
  const nodes = (getNamedType(def.type) as GraphQLObjectType).getFields().nodes!
  const type = getNamedType(nodes.type) as GraphQLObjectType
  const columns = Object.values(type.getFields())
    .filter(isColumn)
    .map(f => f.name)
  const place = type.getInterfaces().some(i => i.name === 'Located') ? 'districts { id name }' : ''
  const linksAfter = (after: string) =>
    `relations(direction: OUT, first: 100${after}) { nodes { id type to { __typename id name } } pageInfo { hasNextPage endCursor } }`
  const links = relations ? linksAfter('') : ''
  const taken = def.args.filter(a => a.name !== 'first')
  const variables = taken.map(a => `$${a.name}: ${String(a.type).replace(/!$/, '')}`).join(', ')
  // a variable that is left out keeps the argument's default
  const given = taken.map(a => `${a.name}: $${a.name}`).join(', ')
  return {
    columns,
    rest: `query Rest($id: ID!, $after: String) { meta { dataVersion } row: node(id: $id) { ... on Entity { ${linksAfter(', after: $after')} } } }`,
    text: `query Export(${variables}) {
  meta { dataVersion }
  rows: ${field}(${given}, first: 100) {
    pageInfo { hasNextPage endCursor }
    nodes { ${columns.join(' ')} ${place} evidence { id } ${links} }
  }
}`,
  }
}

/** Plain values and lists of them; pinyin is for search. */
function isColumn(field: GraphQLField<unknown, unknown>): boolean {
  return isLeafType(getNamedType(field.type)) && field.args.length === 0 && field.name !== 'pinyin'
}
