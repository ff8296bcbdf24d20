import { indexNames } from './candidates'
import type { DataFile, Dataset } from './dataset'
import { identify } from './identify'
import type { Large } from './large/large'
import { model } from './model'
import { type Problem, refuse } from './problem'
import { rules, rulesOfTheWhole } from './rules'

/**
 * A dataset without what has a problem: an entry whose value is wrong, a file whose header is; then, again and again, what cannot be said
 * without those. Throws a Refusal for problems that are none of those that may be left out.
 */
export async function leaveOut(
  files: DataFile[],
  unread: Problem[],
  notes: Problem[],
  isLenient: (problem: Problem) => boolean,
  large?: Large,
): Promise<Omit<Dataset, 'members' | 'version'>> {
  const leftOut: Problem[] = []
  const [dropped, droppedFiles] = [new Set<string>(), new Set<string>()]
  let kept = drop(files, unread)
  kept = drop(kept, identify(kept))
  const all = datasetOf(kept)
  await large?.readRelations(all, true)
  for (;;) {
    const dataset = datasetOf(kept)
    const found = [...rules, ...rulesOfTheWhole].flatMap(rule => rule(dataset))
    const problems = found.filter(problem => !problem.note && !droppedFiles.has(problem.file) && !dropped.has(keyOf(problem)))
    if (problems.length === 0) {
      if (dataset.named.length < all.named.length) await large?.readAgain(dataset)
      drop([], large?.leftOut.problems ?? [])
      return { ...dataset, notes: [...notes, ...(large?.leftOut.notes ?? []), ...found.filter(({ note }) => note)] }
    }
    kept = drop(kept, problems)
  }

  function datasetOf(files: DataFile[]): Dataset {
    return { files, texts: undefined, large, members: [], version: '', ...indexNames(files, large), notes, leftOut }
  }

  function drop(from: DataFile[], problems: Problem[]): DataFile[] {
    const firm = problems.filter(problem => !isLenient(problem))
    if (firm.length > 0) throw refuse(firm)
    leftOut.push(...problems)
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
