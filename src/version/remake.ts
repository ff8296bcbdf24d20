import type { Report } from '../commands/report'
import type { Database } from '../database/database'
import { applyConstraints } from '../seed/constraints'
import { readFolder } from '../seed/folder'
import { guardDatabase } from '../seed/guard'
import { isLoaded, type LoadOptions, type LoadSummary, loadOnce, unchanged, untilAlone } from '../seed/load'
import { type Member, memberOf } from '../seed/member'
import { type GraphState, stateOf } from '../seed/state'
import { versionOf } from '../seed/version'
import { refuseWhileHeld } from './hold'
import { type Kept, type KeptDataset, readBefore, readDatasets } from './kept'
import { type Chosen, type ReadingOptions, withDatasets } from './together'

/** What a graph is made of: its version, the datasets of which it is made, and those of which it was before its last load. */
export interface MadeOf {
  version: string | undefined
  datasets: KeptDataset[]
  before: Kept[] | undefined
}

/** Says of which datasets a graph shall be made. Throws a Refusal where it cannot be. */
export type Choose = (made: MadeOf) => Chosen & Pick<LoadOptions, 'undoes'>

/** What a graph is made of now. */
export async function madeOf({ driver, name }: Pick<Database, 'driver' | 'name'>, { version }: GraphState): Promise<MadeOf> {
  return { version, datasets: await readDatasets(driver, name), before: await readBefore(driver, name) }
}

/**
 * Makes a graph of the datasets that `choose` chooses, by writing what differs; again, where another load comes between. Where they are what the
 * graph is made of they are not even read. Throws a Refusal where the database holds something else or the datasets have problems.
 */
export async function remake(
  database: Pick<Database, 'driver' | 'name' | 'isCurrent'>,
  choose: Choose,
  report: Report,
  options: LoadOptions & ReadingOptions = {},
): Promise<LoadSummary> {
  const { driver, name } = database
  await guardDatabase(driver, name, options.rebuild)
  await applyConstraints(driver, name)
  return untilAlone(async () => {
    const state = { ...(await stateOf(driver, name)), isCurrent: database.isCurrent }
    await refuseWhileHeld(driver, name, state)
    const made = await madeOf(database, state)
    const { undoes, ...chosen } = choose(made)
    const known = options.force || options.texts ? undefined : await unread(chosen, made, options)
    if (known && isLoaded(state, known.version)) return unchanged(known.version, known.members, driver, name, report)
    report.say(`Reading ${[...chosen.folders, ...chosen.kept.map(kept => kept.name)].join(', ') || 'nothing'} …`)
    return withDatasets(database, chosen, options, dataset => loadOnce(driver, name, dataset, state, report, { ...options, undoes }))
  })
}

/** The version of datasets, without reading what they state, and those that lie in folders. One of which something was left out is so again. */
async function unread(
  { folders, kept }: Chosen,
  { datasets }: MadeOf,
  { onError }: ReadingOptions,
): Promise<{ version: string; members: Member[] }> {
  const members = await Promise.all(folders.map(folder => memberOf(readFolder(folder))))
  const counted = members.map(({ header: { name }, checksum }) => {
    const held = datasets.find(each => each.name === name && each.checksum === checksum)
    return { name, checksum, skip: onError === 'skip' && held?.skip === true }
  })
  return { version: versionOf([...kept, ...counted]), members }
}
