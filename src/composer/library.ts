import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { GraphQLInterfaceType, GraphQLObjectType } from 'graphql'
import { type Body, readBody } from './body'

/** A field that TypeScript answers, for what Cypher cannot: a quote from a text. */
export interface ComputedField {
  /** The properties of the parent that `resolve` reads: they are fetched with it, whether they are asked for or not. */
  needs: string[]
  // biome-ignore lint/suspicious/noExplicitAny: each field knows its own parent and arguments
  resolve(parent: any, args: any, context: any): unknown
}

/** How every field that is no plain property is answered. */
export interface Library {
  /**
   * The field's file, its own or that of an interface that its type implements; undefined for a plain property. `firmsConnection` has the file
   * of `firms`, and what is in `Connection/` is a field of every connection.
   */
  body(type: GraphQLObjectType | GraphQLInterfaceType, field: string): Body | undefined
  /** A file of a list's filter, order or grouping: `cypher/<Type>Filter/<key>.cypher`, of its type or of an interface that it implements. */
  part(type: GraphQLObjectType, kind: 'Filter' | 'Order' | 'Grouping', key: string): Body | undefined
  /**
   * What an argument that is given adds to the field's file, in place of its `$given`: `cypher/<Type>/<field>/<argument>.cypher`. Under a name
   * that no argument has, a part of a file that would be too long: it stands in place of `$name`.
   */
  argument(type: GraphQLObjectType, field: string, name: string): Body | undefined
  /** The files of an enum's values, by name: `cypher/LinkRule/UPSTREAM.cypher`. */
  values(type: string): Body[]
  /** The field's TypeScript, likewise. */
  computed(type: GraphQLObjectType | GraphQLInterfaceType, field: string): ComputedField | undefined
  /** `Type.field` of every field file, `Type.field.argument` of every argument's. */
  names(): string[]
}

/** Reads the field files `<folder>/<Type>/<field>.cypher`; folders that are named in lower case are none. */
export function readLibrary(folder: string, computed: Record<string, ComputedField>): Library {
  const bodies = new Map<string, Body>()
  for (const type of readdirSync(folder).filter(name => /^[A-Z]/.test(name) && statSync(join(folder, name)).isDirectory()))
    for (const file of (readdirSync(join(folder, type), { recursive: true }) as string[]).filter(name => name.endsWith('.cypher')).sort())
      bodies.set([type, ...file.replace(/\.cypher$/, '').split(sep)].join('.'), readBody(readFileSync(join(folder, type, file), 'utf8')))
  return {
    body: (type, field) =>
      inherited(type, name => bodies.get(`${name}.${field}`) ?? bodies.get(`${name}.${field.replace(/(?<=.)Connection$/, '')}`)) ??
      (type.name.endsWith('Connection') ? bodies.get(`Connection.${field}`) : undefined),
    part: (type, kind, key) => inherited(type, name => bodies.get(`${name}${kind}.${key}`)),
    argument: (type, field, name) => bodies.get(`${type.name}.${field}.${name}`),
    values: type => [...bodies].flatMap(([name, body]) => (name.startsWith(`${type}.`) ? [body] : [])),
    computed: (type, field) => inherited(type, name => computed[`${name}.${field}`]),
    names: () => [...bodies.keys()],
  }
}

function inherited<T>(type: GraphQLObjectType | GraphQLInterfaceType, find: (name: string) => T | undefined): T | undefined {
  for (const name of [type.name, ...type.getInterfaces().map(i => i.name)]) {
    const found = find(name)
    if (found !== undefined) return found
  }
  return undefined
}
