import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from './refusal'

const root = resolve(__dirname, '..')
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
const text = z.string().trim().min(1).optional()

const variables = z.object({
  HOST: text.default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s]+/, 'must look like neo4j://host:7687, neo4j+s://host or bolt://host:7687')
    .optional(),
  NEO4J_USER: text.default('neo4j'),
  NEO4J_PASSWORD: text,
  NEO4J_DATABASE: text.default('neo4j'),
  NEO4J_DIR: text,
  TEXTS_DIR: text.refine(dir => dir === undefined || isFolder(dir), 'must be a folder that is there'),
  MAP_TOPOJSON: text.refine(file => file === undefined || isFile(file), 'must be a file that is there'),
  CACHE_DIR: text,
  XDG_CACHE_HOME: text,
  JAVA_HOME: text,
})

/** What the environment says, once: every default is here and nothing else reads `process.env`. README has the table. */
export interface Env {
  host: string
  /** Undefined where none was asked for: then 4000, or the next free port. */
  port: number | undefined
  neo4j: { uri: string | undefined; user: string; password: string | undefined; database: string }
  /** Where the local Neo4j keeps its data, its password and its log. */
  neo4jDir: string
  /** Where the local Neo4j's jars are kept, by version. */
  cacheDir: string
  /** The `java` to run: JAVA_HOME's, or the one on PATH. */
  java: string
  /** What the programs we start inherit (`java`, `mvn` and `docker` are found on its PATH). */
  inherited: NodeJS.ProcessEnv
  textsDir: string | undefined
  /** An operator's own map of districts, as TopoJSON. */
  topojson: string | undefined
}

/** Reads the environment. Throws a Refusal that names each variable that is not understood. An empty variable counts as not set. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const { success, data, error } = variables.safeParse(set)
  if (!success)
    throw new Refusal(
      `The environment is not understood:\n${error.issues.map(i => `  ${i.path.join('.')}: ${i.message}, but got ${JSON.stringify(set[String(i.path[0])])}`).join('\n')}`,
    )
  return {
    host: data.HOST,
    port: data.PORT,
    neo4j: { uri: data.NEO4J_URI, user: data.NEO4J_USER, password: data.NEO4J_PASSWORD, database: data.NEO4J_DATABASE },
    neo4jDir: resolve(data.NEO4J_DIR ?? join(root, '.neo4j')),
    cacheDir: resolve(data.CACHE_DIR ?? join(data.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'chain-atlas')),
    java: data.JAVA_HOME ? join(data.JAVA_HOME, 'bin', 'java') : 'java',
    inherited: source,
    textsDir: data.TEXTS_DIR && resolve(data.TEXTS_DIR),
    topojson: data.MAP_TOPOJSON && resolve(data.MAP_TOPOJSON),
  }
}
