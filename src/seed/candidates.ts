import type { DataFile } from './dataset'
import { nameKey } from './key'

/** An entity as a reference finds it. */
export interface Named {
  id: string
  label: string
  /** As the texts write it: the name first, then every other form. */
  names: string[]
  /** Names, codes and former ids: everything that it can be looked up by, besides its id. */
  lookUps: string[]
  code: string | undefined
}

/** The entities that a text can mean: the one with that id, or else all with that name, code or former id. */
export type Candidates = (text: string) => Named[]

/** Indexes the entities of the files, the documents among them. */
export function indexCandidates(files: DataFile[]): Candidates {
  const byId = new Map<string, Named>()
  const byKey = new Map<string, Set<Named>>()
  // every rule asks for the same texts again, and making a key is what takes time
  const keys = new Map<string, string>()
  for (const named of files.flatMap(namedIn)) {
    byId.set(named.id, named)
    for (const key of named.lookUps.map(nameKey)) byKey.set(key, (byKey.get(key) ?? new Set()).add(named))
  }
  return text => {
    const exact = byId.get(text)
    const key = keys.get(text) ?? nameKey(text)
    keys.set(text, key)
    return exact ? [exact] : [...(byKey.get(key) ?? [])]
  }
}

/** The entities that a file describes, and the document that it is. */
export function namedIn(file: DataFile): Named[] {
  const entities = file.entities.map(({ label, seed }) => named(seed.id, label, [seed.name, ...seed.aliases], seed))
  return file.document ? [named(`document:${file.id}`, 'Document', [file.document.title, file.id], {}), ...entities] : entities
}

function named(id: string, label: string, forms: string[], seed: Record<string, unknown>): Named {
  const names = [...forms, seed.shortName, seed.abbreviation].filter(isText)
  const formerIds = (seed.formerIds ?? []) as string[]
  const code = isText(seed.code) ? seed.code : undefined
  return { id, label, names, lookUps: [...names, ...formerIds, ...(code ? [code] : [])], code }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}
