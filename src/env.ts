import { existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { type Service, serviceTable } from './http/service'
import { type Limit, type Limits, limitTable } from './limits/limits'
import { type Level, levels } from './observe/log'
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
  CORS_ORIGINS: z
    .string()
    .transform(origins => origins.split(/[\s,]+/).filter(Boolean))
    .refine(origins => origins.every(isOrigin), 'must be origins such as https://example.org, with commas between them, or *')
    .default([]),
  TRUSTED_DOCUMENTS: text.refine(path => path === undefined || existsSync(path), 'must be a folder or file that is there'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(levels).default('info'),
  ...numbers(limitTable),
  ...numbers(serviceTable),
})

const isOrigin = (origin: string) => origin === '*' || /^https?:\/\/[^/\s]+$/.test(origin)

/** A variable for each bound of a table: a whole number. */
function numbers(table: Record<string, Limit>) {
  const schemas = Object.values(table).map(({ variable, standard, least = 1 }) => [
    variable,
    z.coerce.number().int().min(least).max(1_000_000_000).default(standard),
  ])
  return Object.fromEntries(schemas) as Record<string, z.ZodType<number>>
}

/** What the variables of a table are set to. */
const bounds = <Name extends string>(table: Record<Name, Limit>, data: object) =>
  Object.fromEntries(
    Object.entries<Limit>(table).map(([name, { variable }]) => [name, (data as Record<string, number>)[variable]]),
  ) as Record<Name, number>

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
  /** Whose pages may ask the API. */
  corsOrigins: string[]
  /** Where the registered queries are, when only those are to be answered. */
  trustedDocuments: string | undefined
  /** The OpenTelemetry collector that spans are sent to. */
  traceEndpoint: string | undefined
  logLevel: Level
  limits: Limits
  service: Service
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
    corsOrigins: data.CORS_ORIGINS,
    trustedDocuments: data.TRUSTED_DOCUMENTS && resolve(data.TRUSTED_DOCUMENTS),
    traceEndpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT,
    logLevel: data.LOG_LEVEL,
    limits: bounds(limitTable, data),
    service: bounds(serviceTable, data),
  }
}
