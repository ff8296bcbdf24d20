import { problem } from '../dataset'
import type { Problem } from '../problem'
import { mutual } from '../rules/directions'
import type { Statement } from '../statements'
import { Counts } from './counts'
import { HashTable } from './hashTable'

const [SMALL, LARGE] = [0, 1]

/** What is known of the relations of large tables: a hash of each id. One that is stated more than once is held (`shared`). */
export class LargeRelations {
  readonly counts = new Counts()
  private readonly ids = new HashTable(true)
  private readonly shared = new Set<string>()

  /** Notes what small files state. */
  addSmall(statements: Statement[]): void {
    for (const { id } of statements) this.ids.add(id, SMALL)
  }

  /** Adds what a part of a table states; what is written both ways is a problem. */
  add(statements: Statement[]): Problem[] {
    return statements.flatMap(statement => {
      this.addOne(statement)
      return this.isTurned(statement) ? [turned(statement)] : []
    })
  }

  get anyShared(): boolean {
    return this.shared.size > 0
  }

  isShared({ id }: Statement): boolean {
    return this.shared.has(id)
  }

  private addOne({ id, fact: { file, type } }: Statement): void {
    const before = this.ids.add(id, LARGE)
    if (before === undefined) this.counts.add(file.name, type)
    else if (before === LARGE && !this.shared.has(id)) this.counts.add(file.name, type, -1)
    if (before !== undefined) this.shared.add(id)
  }

  private isTurned({ fact: { file, type }, from, to }: Statement): boolean {
    if (!mutual.has(type) || from.id === to.id) return false
    this.ids.add(`${file.name} ${type} ${from.id} ${to.id}`, LARGE)
    return this.ids.get(`${file.name} ${type} ${to.id} ${from.id}`) !== undefined
  }
}

function turned({ fact, from, to }: Statement): Problem {
  const what = `${fact.type} holds both ways and must be written one way, but another row has it from ${to.id} to ${from.id}`
  return problem(fact, [], what)
}
