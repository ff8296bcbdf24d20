import type { Driver, ManagedTransaction } from 'neo4j-driver'
import type { Report } from '../commands/report'
import { sizeOf } from '../version/difference'
import { type Noting, note } from '../version/history'
import { type Step, stepsOf, stepsOfRules } from '../version/steps'
import { cypher, type Rule } from './cypher'
import { toState } from './guard'

/** What a load writes. */
export interface Writing extends Noting {
  /** The rules to compute anew. */
  rules: Rule[]
  /** When the graph that the difference was computed against was loaded. */
  against: string | undefined
}

/** Another load came between: what is to be written has to be computed again. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

/** Applies a difference in one transaction, with what the rules compute then: all of it is there afterwards, or nothing has happened. Throws Overtaken. */
export function writeAtOnce(driver: Driver, database: string, writing: Writing, report: Report): Promise<void> {
  return withBar(writing, report, async at => {
    const session = driver.session({ database })
    try {
      const work = async (tx: ManagedTransaction) => {
        await begin(tx, writing)
        for (const { statement, parameters, size } of steps(writing)) {
          await tx.run(statement, parameters)
          at(size)
        }
        await end(tx, writing, true)
      }
      await session.executeWrite(work, { metadata: { query: 'load' } })
    } finally {
      await session.close()
    }
  })
}

/** Applies a difference in many transactions. Until the last one `Meta.state` is LOADING; one that is broken off is finished by the next load. Throws Overtaken. */
export function writeInPlace(driver: Driver, database: string, writing: Writing, report: Report): Promise<void> {
  return withBar(writing, report, async at => {
    const session = driver.session({ database })
    const write = (work: (tx: ManagedTransaction) => Promise<unknown>) => session.executeWrite(work, { metadata: { query: 'load' } })
    try {
      await write(tx => begin(tx, writing))
      for (const { statement, parameters, size } of steps(writing)) {
        await write(tx => tx.run(statement, parameters).then(() => undefined))
        at(size)
      }
      await write(tx => end(tx, writing, false))
    } finally {
      await session.close()
    }
  })
}

async function withBar({ difference, rows }: Writing, report: Report, work: (at: (more: number) => void) => Promise<void>): Promise<void> {
  const bar = report.bar(`Loading version ${rows.version}`, sizeOf(difference))
  let done = 0
  try {
    await work(more => {
      done += more
      bar.at(done)
    })
  } finally {
    bar.end()
  }
}

/** Takes the lock that keeps two loads apart, and looks whether the graph is still the one that was compared. */
export async function begin(tx: ManagedTransaction, { against }: Writing): Promise<void> {
  await tx.run(cypher('load/lock'))
  const { records } = await tx.run(cypher('load/state'))
  if (toState(records[0]!.toObject()).loadedAt !== against) throw new Overtaken()
}

function* steps({ difference, rows, rules }: Writing): Generator<Step> {
  yield* stepsOf(difference)
  yield* stepsOfRules(rules, rows.districts)
}

/** Says what the graph holds now, and notes the load. */
export async function end(tx: ManagedTransaction, writing: Writing, kept: boolean): Promise<void> {
  await tx.run(cypher('load/meta'), { meta: writing.rows.meta })
  await note(tx, writing, kept)
}
