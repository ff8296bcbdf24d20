import { type Command, InvalidArgumentError, Option } from 'commander'
import { type LoadOptions, type LoadSummary, MAX_CHANGES } from '../seed/load'
import type { Writing } from '../seed/write'
import { type Building, writeFreshStore } from '../version/freshStore'

/** What every verb that writes can be asked. */
export interface WritingOptions {
  /** The most changes that are written in one transaction. */
  maxChanges?: number
  /** Write more than those in several transactions. */
  inPlace?: boolean
  /** Results as JSON. */
  json?: boolean
}

/** Adds what every verb that writes can be asked. */
export function addWritingOptions(command: Command): Command {
  return command
    .addOption(new Option('--max-changes <number>', 'the most changes to write in one transaction').default(MAX_CHANGES).argParser(count))
    .option('--in-place', 'write more changes than that in several transactions; until they are done the server is not ready')
    .option('--json', 'print results as JSON')
}

/** How a verb writes: more than fits one transaction into a store of its own, where the Neo4j is ours. */
export function writingTo(building: Building, { maxChanges, inPlace }: WritingOptions): LoadOptions {
  const elsewhere = building.database.managed ? (writing: Writing) => writeFreshStore(building, writing) : undefined
  return { maxChanges, inPlace, elsewhere }
}

/** What a verb did to the graph, in a sentence. */
export function sentence({ changed, version, entities, relations }: LoadSummary): string {
  return `${changed ? 'Loaded' : 'Already loaded:'} version ${version}, ${entities} entities and ${relations} relations.`
}

function count(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text)
  throw new InvalidArgumentError(`It must be a whole number, 1 or more, but got ${JSON.stringify(text)}`)
}
