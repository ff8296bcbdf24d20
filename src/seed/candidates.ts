import type { DataFile } from './dataset'
import { nameKey } from './key'
import type { Large } from './large/large'

/** An entity as a reference finds it. */
export interface Named {
  id: string
  label: string
  /** Every other form of the name that its own file or a mention gives. */
  aliases: string[]
  /** As the texts write it: the name first, then every other form. */
  names: string[]
  /** The names in the form in which texts are compared. */
  keys: string[]
  /** Names, codes and former ids: everything that it can be looked up by, besides its id. */
  lookUps: string[]
  code: string | undefined
  formerIds: string[]
  /** The names of the datasets that describe it. */
  datasets: string[]
}

/** So many keys of texts are remembered. */
const MOST_KEYS = 100_000

/** The entities that a text can mean: the one with that id, or else all with that name, code or former id. */
export type Candidates = (text: string) => Named[]

/**
 * Indexes the entities of the files, the documents among them, with the forms of their names that mentions add. Files stand in the order of
 * their precedence: the first name that an entity gets is the one that is shown. What large tables describe can be meant too.
 */
export function indexNames(files: DataFile[], large?: Large): { named: Named[]; candidates: Candidates } {
  const byId = new Map<string, Named>()
  const byKey = new Map<string, Set<Named>>()
  // every rule asks for the same texts again, and making a key is what takes time
  const keys = new Map<string, string>()
  const index = (named: Named, names: string[]) => {
    for (const key of names.map(nameKey)) byKey.set(key, (byKey.get(key) ?? new Set()).add(named))
  }
  const candidates: Candidates = text => {
    const exact = byId.get(text)
    if (exact) return [exact]
    const others = large?.entities.candidates(text) ?? []
    if (others[0]?.id === text) return others
    const key = keys.get(text) ?? nameKey(text)
    if (keys.size === MOST_KEYS) keys.clear()
    keys.set(text, key)
    return [...(byKey.get(key) ?? []), ...others]
  }
  for (const one of files.flatMap(namedIn)) {
    const before = byId.get(one.id)
    if (before) join(before, one)
    else byId.set(one.id, one)
  }
  const named = [...byId.values()]
  for (const one of named) index(one, one.lookUps)
  for (const { of, aliases } of files.flatMap(file => file.mentions).map(({ seed }) => seed)) {
    const [only, ...others] = of?.length === 1 ? candidates(of[0]!) : []
    if (!only || others.length > 0 || !aliases) continue
    for (const forms of [only.aliases, only.names, only.lookUps]) forms.push(...aliases.filter(alias => !forms.includes(alias)))
    only.keys.push(...aliases.map(nameKey))
    index(only, aliases)
  }
  return { named, candidates }
}

/** What is described twice bears all the names that either has: one that is not its first name is an alias. */
function join(one: Named, other: Named): void {
  const name = other.names[0]!
  if (one.names[0] !== name && !one.aliases.includes(name)) one.aliases.push(name)
  for (const list of ['aliases', 'names', 'keys', 'lookUps', 'formerIds', 'datasets'] as const)
    for (const form of other[list]) if (!one[list].includes(form) && !(list === 'aliases' && form === one.names[0])) one[list].push(form)
  one.code ??= other.code
}

/** The entities that a file describes, and the document that it is. */
export function namedIn(file: DataFile): Named[] {
  const entities = file.entities.map(({ label, seed }) => named(file, seed.id, label, [seed.name, ...seed.aliases], seed))
  return file.document ? [named(file, `document:${file.id}`, 'Document', [file.document.title, file.id], {}), ...entities] : entities
}

function named({ dataset }: DataFile, id: string, label: string, forms: string[], seed: Record<string, unknown>): Named {
  const names = [...forms, seed.shortName, seed.abbreviation, seed.heading].filter(isText)
  const formerIds = [...((seed.formerIds ?? []) as string[])]
  const code = isText(seed.code) ? seed.code : undefined
  const aliases = [...((seed.aliases ?? []) as string[])]
  return {
    id,
    label,
    aliases,
    names,
    keys: names.map(nameKey),
    lookUps: [...names, ...formerIds, ...(code ? [code] : [])],
    code,
    formerIds,
    datasets: [dataset.name],
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
