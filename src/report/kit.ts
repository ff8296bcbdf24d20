import type { Evidence, Named, Sourced } from './answers'
import type { Asked } from './gather'
import type { Cell, Citation, Item, Reason, ReasonValue, Source, Table } from './model'
import { values } from './values'
import { words } from './words'

/** What every part of a report is made with: words of one language, and one numbered list of sources. */
export class Kit {
  readonly sources: Source[] = []
  private readonly numbers = new Map<string, number>()

  /** `silence` is why nothing is found where nothing is said of it: NO_DOCUMENT where nothing was read for any region. */
  constructor(
    readonly language: Asked['language'],
    private readonly silence: 'NOT_STATED' | 'NO_DOCUMENT',
  ) {}

  /** A word of the report; `{n}` in it stands for what is given. */
  say(key: keyof typeof words, given: Record<string, string | number> = {}): string {
    const word: string = words[key][this.language === 'zh' ? 0 : 1]
    return word.replace(/\{(\w+)\}/g, (_, name: string) => String(given[name]))
  }

  /** A word of the API: `role`, `LEADING`. */
  value(kind: string, value: string): string {
    return values[`${kind}.${value}`]?.[this.language === 'zh' ? 0 : 1] ?? value
  }

  /** A name with a note behind it, as the language writes that. */
  noted(name: string, note: string): string {
    return this.language === 'zh' ? `${name}（${note}）` : `${name} (${note})`
  }

  /** How many firms, projects and parks, as far as there are any. */
  counted(counts: { enterprises: number; projects: number; parks: number }): string {
    const found = (['enterprises', 'projects', 'parks'] as const).filter(key => counts[key] > 0)
    return found.map(key => this.say(`${key}Counted`, { n: counts[key] })).join(' · ')
  }

  reason(value: ReasonValue = this.silence): Reason {
    return { value, text: this.value('reason', value) }
  }

  /** What is said, and where: several facts that say so are cited together, under the firmest of them. */
  item(text: string, facts: Sourced | readonly Sourced[], more: Partial<Item> = {}): Item {
    const all = Array.isArray(facts) ? (facts as readonly Sourced[]) : [facts as Sourced]
    const assertion = (['STATED', 'IMPLIED', 'DERIVED'] as const).find(a => all.some(f => f.assertion === a))
    return { text, ...(assertion && { assertion }), ...more, sources: this.cite(all.flatMap(f => f.evidence)) }
  }

  /** An entity by its name. */
  named({ id, name }: Named, facts: Sourced | readonly Sourced[] = []): Item {
    return this.item(name, facts, { id })
  }

  /** One of the API's own words as an item. */
  word(kind: string, value: string, facts: Sourced | readonly Sourced[] = []): Item {
    return this.item(this.value(kind, value), facts, { value })
  }

  /** What stands in one place; where that is nothing, the reason. */
  cell(items: (Item | null | undefined | false)[], reason?: ReasonValue): Cell {
    const found = items.filter(item => !!item)
    return found.length > 0 ? { items: found } : { items: [], reason: this.reason(reason) }
  }

  /** A table whose columns are words of the report. */
  table(key: keyof typeof words, columns: (keyof typeof words)[], rows: Table['rows'], reason?: ReasonValue): Table {
    return {
      key,
      title: this.say(key),
      columns: columns.map(column => ({ key: column, title: this.say(column) })),
      rows,
      ...(rows.length === 0 && { reason: this.reason(reason) }),
    }
  }

  private cite(evidence: Evidence[]): Citation[] {
    const cited = new Map<string, Citation>()
    for (const { basis, ...place } of evidence) {
      let number = this.numbers.get(place.id)
      if (number === undefined) {
        number = this.sources.push({ number: this.sources.length + 1, ...place })
        this.numbers.set(place.id, number)
      }
      cited.set(`${number} ${basis}`, { source: number, basis })
    }
    return [...cited.values()].sort((a, b) => a.source - b.source)
  }
}

/** Rows of one entity become one: its facts together. */
export function together<Fact>(facts: readonly Fact[], end: (fact: Fact) => Named): { end: Named; facts: Fact[] }[] {
  const groups = new Map<string, { end: Named; facts: Fact[] }>()
  for (const fact of facts) {
    const { id } = end(fact)
    const group = groups.get(id) ?? { end: end(fact), facts: [] }
    group.facts.push(fact)
    groups.set(id, group)
  }
  return [...groups.values()]
}
