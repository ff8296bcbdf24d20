import neo4j, { type Driver, type SessionConfig } from 'neo4j-driver'
import { Refusal } from '../refusal'

/** How long closing waits for the database. */
const CLOSE_MS = 2_000

/** What makes a driver of `connect` give up its connections. */
const renewals = new WeakMap<Driver, () => void>()

/**
 * A driver for the Neo4j at `uri`; without a password it sends none. Connects only when first used. Throws a Refusal for an address it cannot
 * read. It can be renewed: see there. Where it may be routed to one of several members, each session sees what the ones before it have seen.
 */
export function connect(uri: string, user: string, password: string | undefined): Driver {
  let inner = open(uri, user, password)
  const isRouted = uri.startsWith('neo4j')
  const driver = new Proxy(inner, {
    get: (_first, name) => {
      if (name === 'close') return () => Promise.race([inner.close(), patience()])
      if (name === 'session' && isRouted)
        return (config: SessionConfig) => inner.session({ ...config, bookmarkManager: inner.executeQueryBookmarkManager })
      const value = Reflect.get(inner, name)
      return typeof value === 'function' ? value.bind(inner) : value
    },
  })
  renewals.set(driver, () => {
    inner.close().catch(() => {})
    inner = open(uri, user, password)
  })
  return driver
}

/** Closing says goodbye to the database, which a silent one never answers. */
const patience = () => new Promise<void>(resolve => setTimeout(resolve, CLOSE_MS).unref())

/** Gives up all connections of a driver, also those on which something is awaited, and makes new ones: for a database that went silent. */
export function renew(driver: Driver): void {
  renewals.get(driver)?.()
}

function open(uri: string, user: string, password: string | undefined): Driver {
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
