import { join } from 'node:path'
import { root } from '../schema'

/** What the argument of every verb on datasets is said to be. */
export const DATASETS = "folders with dataset.yaml, tables, documents/, reference/ (default: the project's own seeds)"

/** The folders that a verb is given, or the project's own dataset. */
export function datasetFolders(given: string[]): string[] {
  return given.length > 0 ? given : [join(root, 'seeds')]
}
