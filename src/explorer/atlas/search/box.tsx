import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { addressOf, entityAddress, go } from '../address'
import { ask } from '../ask'
import { useVoice } from '../language'
import query from '../queries/search.graphql?raw'

/** One thing that a search found. */
export interface Hit {
  matched: string
  fit: string
  hint: string
  node: { __typename: string; id: string; name: string; nameEn: string | null }
}

interface SearchBoxProps {
  large?: boolean
  text?: string
}

/** The search: what is typed is looked up while it is typed; Enter goes to what is chosen, or shows all that was found. */
export function SearchBox({ large = false, text: given = '' }: SearchBoxProps) {
  const { t } = useVoice()
  const leave = (hit: Hit | undefined, text: string) =>
    go(hit ? entityAddress(hit.node.id) : addressOf('search', null, { text: text.trim() }))
  return (
    <search class={large ? 'search large' : 'search'}>
      <Combobox label={t('search')} hint={t('searchHint')} text={given} onChoose={leave} all />
    </search>
  )
}

interface ComboboxProps {
  label: string
  hint: string
  text?: string
  types?: string[]
  all?: boolean
  /** Told what was chosen, or what was typed; `shared` where another hit bears the same name. */
  onChoose: (hit: Hit | undefined, text: string, shared: boolean) => void
}

/** A field that offers what fits while one types: arrows choose, Enter takes, Escape closes. */
export function Combobox({ label, hint, text: given = '', types, all = false, onChoose }: ComboboxProps) {
  const id = useId()
  const voice = useVoice()
  const [text, setText] = useState(given)
  const [at, setAt] = useState(-1)
  const [open, setOpen] = useState(false)
  const hits = useHits(open ? text : '', types)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => setText(given), [given])
  const choose = (hit: Hit | undefined) => {
    if (!hit && !text.trim()) return
    setOpen(false)
    setAt(-1)
    if (!all) setText('')
    onChoose(
      hit,
      text,
      hits.some(other => other !== hit && other.node.name === hit?.node.name),
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const count = hits.length + 1
      setOpen(true)
      setAt(((at + (event.key === 'ArrowDown' ? 1 : count - 1) + 1) % count) - 1)
    } else if (event.key === 'Enter') choose(at >= 0 ? hits[at] : all ? undefined : hits[0])
    else return
    event.preventDefault()
  }
  const listed = open && hits.length > 0
  return (
    <div class="combobox" onFocusOut={event => !(event.currentTarget as Element).contains(event.relatedTarget as Node) && setOpen(false)}>
      <svg class="lens" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="6.5" cy="6.5" r="4.5" />
        <path d="m10 10 4.5 4.5" />
      </svg>
      <input
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-label={label}
        aria-expanded={listed}
        aria-controls={`${id}list`}
        aria-activedescendant={listed && at >= 0 ? `${id}${at}` : undefined}
        placeholder={hint}
        value={text}
        onInput={event => {
          setText(event.currentTarget.value)
          setOpen(true)
          setAt(-1)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}list`} role="listbox" aria-label={label} hidden={!listed}>
        {hits.map((hit, i) => (
          <div
            key={hit.node.id}
            id={`${id}${i}`}
            role="option"
            aria-selected={i === at}
            tabIndex={-1}
            onMouseDown={event => event.preventDefault()}
            onClick={() => choose(hit)}
            onKeyDown={onKeyDown}
          >
            <bdi>{voice.name(hit.node)}</bdi> <small>{hintOf(hit, voice)}</small>
          </div>
        ))}
      </div>
    </div>
  )
}

/** What tells a hit from others, in the language of the page. */
export function hintOf({ hint, node }: Hit, { v, language }: { v: (value: string) => string; language: string }): string {
  return language === 'zh' ? hint : hint.replace(/^[^·]*/, `${v(`type.${node.__typename}`)} `)
}

/** What fits a text, the latest that is known. */
function useHits(text: string, types: string[] | undefined): Hit[] {
  const [hits, setHits] = useState<Hit[]>([])
  const key = types?.join()
  useEffect(() => {
    if (!text.trim()) return setHits([])
    const aborting = new AbortController()
    const timer = setTimeout(() => {
      ask<{ search: { hits: Hit[] } }>({ query, variables: { text, types, first: 10 } }, aborting.signal).then(
        ({ search }) => setHits(search.hits),
        () => {}, // whoever goes on is told by the view that follows
      )
    }, 120)
    return () => {
      clearTimeout(timer)
      aborting.abort()
    }
  }, [text, key])
  return hits
}
