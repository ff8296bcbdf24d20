import { randomUUID } from 'node:crypto'
import { type Driver, Neo4jError } from 'neo4j-driver'
import { Refusal } from '../refusal'
import { cypher } from '../seed/cypher'
import { type GraphState, toState } from '../seed/state'
import type { Runs } from './keep'

/** By what a load knows that no other came between: when the graph was loaded, and which load was writing it in several transactions. */
export interface Against extends Pick<GraphState, 'loadedAt' | 'load'> {
  /** False where another store has taken the place of this one. */
  isCurrent?: (() => boolean) | undefined
}

/** Another load came between: what is to be written has to be computed again. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

/** Another load is writing the graph in several transactions; it can be waited for. */
export class Held extends Refusal {}

/** How long a load that was broken off may still hold its lock, in ms. */
const PATIENCE = 3_000

/** Takes the lock that keeps two loads apart, until the transaction ends. Throws Overtaken where the graph is no longer the one that was compared. */
export async function begin(tx: Runs, { loadedAt, load, isCurrent }: Against): Promise<void> {
  await tx.run(cypher('load/lock'))
  const { records } = await tx.run(cypher('load/state'))
  const state = toState(records[0]!.toObject())
  if (state.loadedAt !== loadedAt || state.load !== load) throw new Overtaken()
  if (isCurrent?.() === false) throw new Refusal('Another load has built a new store that takes the place of this graph. Run this again.')
}

/** Keeps every other load from writing as long as `work` runs; nobody who reads notices. Throws Overtaken. */
export async function standingStill<T>(
  { driver, name }: { driver: Driver; name: string },
  against: Against,
  work: () => Promise<T>,
): Promise<T> {
  const session = driver.session({ database: name })
  try {
    const tx = await session.beginTransaction({ metadata: { query: 'load' } })
    try {
      await begin(tx, against)
      return await work()
    } finally {
      await tx.close()
    }
  } finally {
    await session.close()
  }
}

/**
 * Writes in several transactions: from the first one on the graph says LOADING, and until the last one, `end`, a transaction of its own holds the
 * lock. `work` is given what to call before each of its steps: it throws where the lock was lost. Throws Overtaken.
 */
export async function holding(
  driver: Driver,
  database: string,
  against: Against,
  work: (holds: () => Promise<unknown>) => PromiseLike<unknown>,
  end: (tx: Runs) => Promise<unknown>,
): Promise<void> {
  const load = randomUUID()
  const session = driver.session({ database })
  try {
    await session.executeWrite(async tx => {
      await begin(tx, against)
      await tx.run(cypher('load/hold'), { load })
    })
    const tx = await session.beginTransaction({ metadata: { query: 'load' } })
    try {
      await begin(tx, { ...against, load })
      await work(() => tx.run('RETURN 1'))
      await end(tx)
      await tx.commit()
    } finally {
      await tx.close()
    }
  } finally {
    await session.close()
  }
}

/** Throws Held where another load is writing the graph in several transactions; one that was broken off holds nothing any more. */
export async function refuseWhileHeld(driver: Driver, database: string, { state }: GraphState): Promise<void> {
  if (state === undefined) return
  const session = driver.session({ database })
  try {
    const tx = await session.beginTransaction({ timeout: PATIENCE })
    await tx.run(cypher('load/lock'))
    await tx.rollback()
  } catch (error) {
    if (!(error instanceof Neo4jError) || !error.code.includes('.Transaction.')) throw error
    throw new Held(
      'Another load is writing this graph in several transactions, and two must not mix. Wait until it is done, which /health/ready tells, and run this again.',
    )
  } finally {
    await session.close()
  }
}
