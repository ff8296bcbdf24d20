import neo4j, { Neo4jError } from 'neo4j-driver'
import { Refusal } from '../refusal'
import type { Database } from './database'
import { isRecent, oldest } from './version'

/** What is needed to ask a database whether it answers. */
type Asked = Pick<Database, 'driver' | 'name' | 'uri' | 'managed'>

/** The database does not answer now; it may later. */
export class Unreachable extends Error {
  override name = 'Unreachable'
}

// The driver bounds connecting; this bounds a server that took the question and then went silent.
const patience = 8_000

/**
 * Resolves when the database answers and fits. Throws a Refusal for credentials it does not accept, a database it does not have or a
 * server that is too old; throws Unreachable, within 8 seconds, when it does not answer.
 */
export async function verifyDatabase(database: Asked): Promise<void> {
  let agent: string | undefined
  try {
    agent = await askAgent(database)
  } catch (error) {
    throw error instanceof Neo4jError ? explain(error, database) : error
  }
  if (!isRecent(agent)) throw tooOld(database, agent)
}

async function askAgent({ driver, name, uri }: Asked): Promise<string | undefined> {
  const session = driver.session({ database: name, defaultAccessMode: neo4j.session.READ })
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unreachable(`Neo4j at ${uri} took a question but gave no answer`)), patience)
  })
  try {
    const { summary } = await Promise.race([session.run('RETURN 1'), silence])
    return summary.server.agent
  } finally {
    clearTimeout(timer)
    // Not awaited: closing waits for the answer that a silent server never gives.
    session.close().catch(() => {})
  }
}

function explain(error: Neo4jError, database: Asked): Error {
  const { uri, managed, name } = database
  if (error.code.startsWith('Neo.ClientError.Security.')) {
    const credentials = managed ? `the file "password" beside the data of ${uri}` : 'NEO4J_USER and NEO4J_PASSWORD'
    return new Refusal(`${credentials} must hold what Neo4j at ${uri} accepts, but it answered: ${error.message}`)
  }
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound')
    return new Refusal(`NEO4J_DATABASE must name a database of the Neo4j at ${uri}, but got ${JSON.stringify(name)}`)
  if (error.message.startsWith('Unknown Bolt protocol version')) return tooOld(database, 'one that speaks only an older Bolt')
  if (error.message.startsWith('Server responded HTTP'))
    return new Refusal(`NEO4J_URI must be Neo4j's Bolt address, but ${uri} answered as a web server`)
  return new Unreachable(`Neo4j at ${uri} does not answer: ${error.message.split('\n', 1)[0]}`, { cause: error })
}

function tooOld({ uri }: Asked, found: string | undefined): Refusal {
  return new Refusal(`The Neo4j at ${uri} must be ${oldest} or newer, but it is ${found ?? 'one that does not tell its version'}`)
}
