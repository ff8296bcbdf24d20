import neo4j, { type Driver } from 'neo4j-driver'
import { Refusal } from '../refusal'

/** A driver for the Neo4j at `uri`; without a password it sends none. Connects only when first used. Throws a Refusal for an address it cannot read. */
export function connect(uri: string, user: string, password: string | undefined): Driver {
  const credentials = password === undefined ? undefined : neo4j.auth.basic(user, password)
  try {
    return neo4j.driver(uri, credentials, {
      disableLosslessIntegers: true,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: 4_000,
      maxConnectionPoolSize: 50,
      maxTransactionRetryTime: 2_000,
      userAgent: 'chain-atlas',
    })
  } catch (error) {
    throw new Refusal(`NEO4J_URI must be an address the Neo4j driver can read, but got ${uri}: ${(error as Error).message}`)
  }
}
