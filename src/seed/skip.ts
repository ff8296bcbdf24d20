import { indexNames } from './candidates'
import type { DataFile, Dataset } from './dataset'
import { identify } from './identify'
import { model } from './model'
import { type Problem, problemLine } from './problem'
import type { Base } from './read'
import { rules, rulesOfTheWhole } from './rules'
import { versionOf } from './version'

/**
 * A dataset without what has a problem: an entry whose value is wrong, a file whose header is; then, again and again, what cannot be said
 * without those.
 */
export async function leaveOut(files: DataFile[], unread: Problem[], notes: Problem[], { texts, large, version }: Base): Promise<Dataset> {
  const leftOut = [...unread]
  const [dropped, droppedFiles] = [new Set<string>(), new Set<string>()]
  let problems = unread
  let kept = drop(files)
  problems = identify(kept)
  leftOut.push(...problems)
  kept = drop(kept)
  const all = datasetOf(kept)
  await large?.readRelations(all, true)
  for (;;) {
    const dataset = datasetOf(kept)
    const found = [...rules, ...rulesOfTheWhole].flatMap(rule => rule(dataset))
    problems = found.filter(problem => !problem.note && !droppedFiles.has(problem.file) && !dropped.has(keyOf(problem)))
    if (problems.length === 0) {
      if (dataset.named.length < all.named.length) await large?.readAgain(dataset)
      leftOut.push(...(large?.leftOut.problems ?? []))
      notes.push(...(large?.leftOut.notes ?? []), ...found.filter(({ note }) => note))
      return { ...dataset, notes, version: changed(version(), leftOut) }
    }
    leftOut.push(...problems)
    kept = drop(kept)
  }

  function datasetOf(files: DataFile[]): Dataset {
    return { files, texts, large, version: '', ...indexNames(files, large), notes, leftOut }
  }

  function drop(from: DataFile[]): DataFile[] {
    for (const problem of problems) {
      if (isOfAnEntry(problem)) dropped.add(keyOf(problem))
      // a line of a table that is no row leaves the others as they are
      else if (problem.column === undefined) droppedFiles.add(problem.file)
    }
    const isKept = ({ file, path }: { file: DataFile; path: readonly (string | number)[] }) =>
      !dropped.has(keyOf({ file: file.name, path, message: '' }))
    return from.filter(file => !droppedFiles.has(file.name)).map(file => without(file, isKept))
  }
}

/** The same file, so that its entries still lie in it, without some. */
function without(file: DataFile, isKept: (entry: Pick<DataFile['facts'][number], 'file' | 'path'>) => boolean): DataFile {
  file.entities = file.entities.filter(isKept)
  file.facts = file.facts.filter(isKept)
  file.mentions = file.mentions.filter(isKept)
  return file
}

function isOfAnEntry({ path = [] }: Problem): boolean {
  const { lists, relations } = model()
  const [group, index] = [String(path[0]), path[1]]
  return typeof index === 'number' && (group === 'mentions' || lists.has(group) || relations.has(group))
}

function keyOf({ file, path = [] }: Problem): string {
  return `${file} ${path[0]} ${path[1]}`
}

function changed(version: string, leftOut: Problem[]): string {
  return leftOut.length === 0 ? version : versionOf([{ inside: version, text: leftOut.map(problemLine).sort().join('\n') }])
}
