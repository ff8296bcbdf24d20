import type { FieldNode, GraphQLAbstractType, GraphQLObjectType } from 'graphql'
import { type Composition, isEntity, type Read } from './composition'
import { addFields, type Cell } from './projection'
import { Columns, newRow } from './row'

type Nodes = readonly FieldNode[]

/** An interface or union: what several types answer alike is asked once for them, behind a guard where it is not all of them. */
export function projectAbstract(c: Composition, v: string, type: GraphQLAbstractType, nodes: Nodes): Cell {
  const types = c.info.schema.getPossibleTypes(type)
  const label = c.name()
  // a pattern over a variable makes the planner take it for a node everywhere: where some values are maps, nodes get a variable of their own
  const mixed = types.some(isEntity) && !types.every(isEntity)
  const node = mixed ? c.name() : v
  let calls = `\nWITH *, ${types.every(isEntity) ? typeOfNode(v) : typeName(v)} AS ${label}${mixed ? `, [_x IN [${v}] WHERE _x IS :: NODE][0] AS ${node}` : ''}`
  const groups = groupAlike(c, types, nodes).map(({ members, selected }) => {
    const columns = new Columns()
    const guard = members.length < types.length ? { variable: label, types: members.map(t => t.name) } : undefined
    calls += addFields(c, members.every(isEntity) ? node : v, members[0]!, selected, columns, guard)
    return { members, columns }
  })
  const ofType = new Map(
    types.map(t => [t.name, { keys: c.order(t, nodes), columns: groups.map(g => (g.members.includes(t) ? g.columns : undefined)) }]),
  )
  const read: Read = ([name, ...cells]: [string, ...unknown[][]]) => {
    const { keys, columns } = ofType.get(name)!
    const row = newRow(name, keys)
    columns.forEach((own, i) => void own?.fill(row, cells[i]!))
    return row
  }
  return { calls, expression: `[${[label, ...groups.map(g => g.columns.list)].join(', ')}]`, read }
}

/**
 * The value's type: a node's label, or what a map says. By way of a list, for labels() would make the planner take `v` for a node
 * everywhere, and its reading of a map's property then fails.
 */
function typeName(v: string): string {
  return `[_x IN [${v}] | CASE WHEN _x IS :: NODE THEN ${typeOfNode('_x')} ELSE _x.__typename END][0]`
}

const typeOfNode = (v: string) => `head([_l IN labels(${v}) WHERE _l <> 'Entity'])`

interface Group {
  members: GraphQLObjectType[]
  selected: Map<string, Nodes>
}

/** Sorts what is selected of each type by the types that select and answer it alike. */
function groupAlike(c: Composition, types: readonly GraphQLObjectType[], nodes: Nodes): Group[] {
  const fields: { key: string; nodes: Nodes; members: GraphQLObjectType[] }[] = []
  for (const type of types)
    for (const [key, own] of c.selected(type, nodes)) {
      const like = fields.find(f => f.key === key && sameNodes(f.nodes, own) && answersAlike(c, f.members[0]!, type, own[0]!.name.value))
      if (like) like.members.push(type)
      else fields.push({ key, nodes: own, members: [type] })
    }
  const groups = new Map<string, Group>()
  for (const { key, nodes: own, members } of fields) {
    const names = members.map(m => m.name).join()
    const group = groups.get(names) ?? { members, selected: new Map() }
    groups.set(names, group)
    group.selected.set(key, own)
  }
  return [...groups.values()]
}

const sameNodes = (a: Nodes, b: Nodes) => a.length === b.length && a.every((node, i) => node === b[i])

function answersAlike({ library, deep }: Composition, a: GraphQLObjectType, b: GraphQLObjectType, field: string): boolean {
  return (
    library.body(a, field) === library.body(b, field) &&
    library.computed(a, field) === library.computed(b, field) &&
    String(a.getFields()[field]?.type) === String(b.getFields()[field]?.type) &&
    (deep || isEntity(a) === isEntity(b))
  )
}
