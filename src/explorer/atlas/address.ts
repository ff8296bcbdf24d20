/** Where the page lies: `/`, or the path behind which somebody serves it. Scripts lie in `assets/` below it. */
const script = import.meta.url
export const base = new URL('../', script)

/** What is shown: a view, of an entity's slug where it has one, and the choices made in it. An address reproduces its view. */
export interface Address {
  view: string
  slug: string | null
  choices: URLSearchParams
}

/** Choices to set; null takes one away. */
export type Choices = Record<string, string | null | undefined>

/** Reads an address of the explorer. */
export function readAddress({ pathname, search }: { pathname: string; search: string }): Address {
  const [view = '', slug] = pathname.slice(base.pathname.length).split('/')
  return { view, slug: slug === undefined ? null : decoded(slug), choices: new URLSearchParams(search) }
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}

/** Writes an address; the language that was chosen stays chosen. */
export function addressOf(view: string, slug?: string | null, choices: Choices = {}): string {
  const language = new URLSearchParams(location.search).get('lang')
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries({ lang: language, ...choices })) if (value) search.set(name, value)
  const path = slug ? `${view}/${encodeURIComponent(slug)}` : view
  return `${base.pathname}${path}${search.size ? `?${search}` : ''}`
}

/** The address of an entity: `enterprise:zijian-dianzi` has `/enterprise/zijian-dianzi`. */
export function entityAddress(id: string, choices?: Choices): string {
  const at = id.indexOf(':')
  return addressOf(id.slice(0, at), id.slice(at + 1), choices)
}

/** The same view with other choices. */
export function withChoices({ view, slug, choices }: Address, changes: Choices): string {
  return addressOf(view, slug, { ...Object.fromEntries(choices), ...changes })
}

/** A list in a choice: `regions=重庆市,四川省`. */
export const listOf = (choices: URLSearchParams, name: string): string[] =>
  (choices.get(name) ?? '')
    .split(/[,，、]/)
    .map(item => item.trim())
    .filter(Boolean)

/** Goes to an address of this page without loading it anew. */
export function go(address: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', address)
  else history.pushState(null, '', address)
  dispatchEvent(new PopStateEvent('popstate'))
}

/** Whether a link leads to a view of this page. */
export function isOurs(link: URL): boolean {
  if (link.origin !== location.origin || !link.pathname.startsWith(base.pathname)) return false
  const path = link.pathname.slice(base.pathname.length)
  return !/^(?:graphiql|graphql|export|report|assets)(?:\/|$)|\./.test(path) && path.split('/').length <= 2
}
