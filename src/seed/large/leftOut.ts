import { model } from '../model'
import { type Problem, refuse } from '../problem'
import type { TablePart } from './largeTable'

/** With more problems than this a table is not what it should be, and reading it to its end would tell nothing more. */
const MOST = 20_000

/** What is wrong with large tables, and which of their rows are left out for it. */
export class LeftOut {
  readonly problems: Problem[] = []
  readonly notes: Problem[] = []
  private readonly rows = new Map<string, Set<number>>()

  constructor(readonly skip: boolean) {}

  /** Takes what is wrong with a part. Throws a Refusal where it is too much. */
  take({ file }: TablePart, found: Problem[]): void {
    this.notes.push(...found.filter(({ note }) => note))
    const problems = found.filter(({ note }) => !note)
    this.problems.push(...problems)
    if (this.problems.length > MOST) throw refuse(this.problems, false)
    for (const { path = [] } of problems) this.leaveOut(file.name, rowAt(file.entities, file.facts, path))
  }

  has(file: string, row: number | undefined): boolean {
    return row !== undefined && (this.rows.get(file)?.has(row) ?? false)
  }

  private leaveOut(file: string, row: number | undefined): void {
    if (row === undefined) return
    const rows = this.rows.get(file) ?? new Set()
    this.rows.set(file, rows.add(row))
  }
}

/** The number of the row on which the entry at a path stands. */
function rowAt(entities: TablePart['file']['entities'], facts: TablePart['file']['facts'], [target, place]: readonly unknown[]) {
  const entries = model().lists.has(String(target)) ? entities : facts
  return entries.find(({ path }) => path[1] === place)?.seed.p?.[0]
}
