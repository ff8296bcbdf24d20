import DataLoader from 'dataloader'
import { badInput } from '../errors'
import { nameKey } from '../seed/key'

/** An entity that a name may mean. */
export interface Candidate {
  id: string
  name: string
  type: string
}

/** Finds the entities that each key names, in one statement. */
export type LookUp = (keys: readonly string[]) => Promise<(Candidate & { key: string })[]>

/** No name is longer. */
const LONGEST = 200

/** `kind:slug` */
const ENTITY_ID = /^([a-z]+):[a-z0-9-]+$/

/** The Ref arguments of one request: ids are taken as they are, all names and codes are looked up at once. */
export class References {
  private readonly byKey: DataLoader<string, Candidate[]>

  constructor(
    lookUp: LookUp,
    /** The kind of id of each entity type: `EconomicZone` is `zone`. */
    private readonly kinds: ReadonlyMap<string, string>,
  ) {
    this.byKey = new DataLoader(async keys => {
      const found = await lookUp(keys)
      const byKey = new Map<string, Candidate[]>(keys.map(key => [key, []]))
      for (const { key, ...candidate } of found) byKey.get(key)!.push(candidate)
      return keys.map(key => byKey.get(key)!)
    })
  }

  /** The id of the one entity of these types that `ref` names. Throws BAD_USER_INPUT where there is none or more than one. */
  async resolve(ref: string, types: string[], argument: string): Promise<string> {
    if (ref.length > LONGEST) throw badInput(argument, `must be at most ${LONGEST} characters long`, ref)
    const kind = ENTITY_ID.exec(ref)?.[1]
    if (kind) return this.checkKind(ref, kind, types, argument)
    const named = await this.byKey.load(nameKey(ref))
    const candidates = named.filter(c => types.includes(c.type))
    if (candidates.length === 1) return candidates[0]!.id
    if (candidates.length > 1)
      throw badInput(argument, `must name one ${list(types)}, by its id where a name fits several (${ids(candidates)})`, ref, {
        candidates,
      })
    const others = named.length ? ` (${ref} is ${ids(named)})` : ''
    throw badInput(argument, `must be the id, code or exact name of ${article(types)}${others}`, ref, { candidates: named })
  }

  /** The present ids of those among these that are former ones, by the former. */
  async present(ids: readonly string[]): Promise<Map<string, string>> {
    const found = await Promise.all(ids.filter(id => ENTITY_ID.test(id)).map(async id => [id, await this.byKey.load(nameKey(id))] as const))
    return new Map(
      found.flatMap(([id, [only, ...others]]) => (only && others.length === 0 && only.id !== id ? [[id, only.id] as const] : [])),
    )
  }

  private checkKind(ref: string, kind: string, types: string[], argument: string): string {
    if (types.some(t => this.kinds.get(t) === kind)) return ref
    throw badInput(argument, `must name ${article(types)} (${types.map(t => `${this.kinds.get(t)}:…`).join(', ')})`, ref)
  }
}

const list = (types: string[]) => types.join(' or ')
const article = (types: string[]) => `${/^[AEIOU]/.test(types[0]!) ? 'an' : 'a'} ${list(types)}`
const ids = (candidates: Candidate[]) => candidates.map(c => c.id).join(', ')
