import type { Driver, ManagedTransaction } from 'neo4j-driver'
import type { Report } from '../commands/report'
import { sizeOf } from '../version/difference'
import { type Noting, note } from '../version/history'
import { type Against, begin, holding } from '../version/hold'
import { keepFiles, oneByOne, type Runs } from '../version/keep'
import { keepDatasets } from '../version/keepDatasets'
import { type Step, stepsOf, stepsOfRules } from '../version/steps'
import { cypher, type Rule } from './cypher'
import type { Member } from './member'

const LARGE = 32 * 2 ** 20

/** What a load writes. */
export interface Writing extends Noting {
  /** The rules to compute anew. */
  rules: Rule[]
  /** The datasets whose files the graph keeps. */
  members: Member[]
  /** The graph that the difference was computed against. */
  against: Against
}

/** Applies a difference in one transaction, with what the rules compute then: all of it is there afterwards, or nothing has happened. Throws Overtaken. */
export function writeAtOnce(driver: Driver, database: string, writing: Writing, report: Report): Promise<void> {
  return withBar(writing, report, async at => {
    const session = driver.session({ database })
    try {
      await keepFiles(oneByOne(session), writing.members.filter(isLarge))
      const work = async (tx: ManagedTransaction) => {
        await begin(tx, writing.against)
        for (const { statement, parameters, size } of steps(writing)) {
          await tx.run(statement, parameters)
          at(size)
        }
        await keepFiles(tx, writing.members)
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
    const each = oneByOne(session)
    try {
      const work = async (holds: () => Promise<unknown>) => {
        for (const { statement, parameters, size } of steps(writing)) {
          await holds()
          await each.run(statement, parameters)
          at(size)
        }
        await keepFiles(each, writing.members)
      }
      await holding(driver, database, writing.against, work, tx => end(tx, writing, false))
    } finally {
      await session.close()
    }
  })
}

/** Files that do not fit the memory of a transaction are kept before it: nobody sees them, and the next load removes what none needs. */
function isLarge({ files }: Member): boolean {
  return files.reduce((sum, { bytes }) => sum + bytes, 0) > LARGE
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

function* steps({ difference, rows, rules }: Writing): Generator<Step> {
  yield* stepsOf(difference)
  yield* stepsOfRules(rules, rows.regions)
}

/** Says what the graph holds now, and notes the load. */
export async function end(tx: Runs, writing: Writing, kept: boolean): Promise<void> {
  await tx.run(cypher('load/meta'), { meta: writing.rows.meta })
  await note(tx, writing, kept)
  await keepDatasets(tx, writing.rows.members)
}
