import { indexNames } from './candidates'
import { readDataFile } from './dataFile'
import type { Dataset } from './dataset'
import { readFolder } from './folder'
import { refuse } from './problem'
import { rules, rulesOfTheWhole } from './rules'
import { readTexts } from './texts'
import { versionOf } from './version'

/**
 * Reads a folder with `documents/` and `reference/` and checks every rule; with a folder of texts, those on their words too.
 * Throws a Refusal that lists every problem by file and line.
 */
export async function readDataset(folder: string, options: { texts?: string | undefined } = {}): Promise<Dataset> {
  const raw = readFolder(folder)
  const read = raw.files.map(({ shelf, name, text }) => readDataFile(shelf, name, text))
  const files = read.flatMap(({ file }) => file ?? [])
  const texts =
    options.texts === undefined
      ? undefined
      : readTexts(
          options.texts,
          files.flatMap(({ document, id }) => (document ? [id] : [])),
        )
  const dataset: Dataset = { files, version: versionOf(raw.files), ...indexNames(files), texts }
  const unread = [...raw.problems, ...read.flatMap(({ problems }) => problems)]
  const checks = unread.length > 0 ? rules : [...rules, ...rulesOfTheWhole]
  const problems = [...unread, ...checks.flatMap(rule => rule(dataset))]
  if (problems.length > 0) throw refuse(problems, unread.length === 0)
  return dataset
}
