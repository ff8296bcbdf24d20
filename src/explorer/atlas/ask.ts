import { useEffect, useState } from 'preact/hooks'
import { base } from './address'

/** A question to the API. */
export interface Question {
  query: string
  variables: Record<string, unknown>
}

/** Why there is no answer: the API is out of reach, not ready yet, refuses the question (and says why), takes too long, or failed. */
export interface Trouble {
  kind: 'OFFLINE' | 'NOT_READY' | 'REFUSED' | 'SLOW' | 'FAILED'
  message: string
}

/** What is known of an answer; while a new one is awaited, `data` is that of the question before. */
export interface Answer<Data> {
  data?: Data
  trouble?: Trouble
  waiting: boolean
  again(): void
}

const KEPT = 40
const kept = new Map<string, unknown>()

/** Asks the API beside which the page lies. Throws a Trouble. */
export async function ask<Data>({ query, variables }: Question, signal?: AbortSignal): Promise<Data> {
  const key = JSON.stringify([query, variables])
  if (kept.has(key)) return kept.get(key) as Data
  const body = JSON.stringify({ query, variables })
  const once = () => post<Data>(body, signal)
  // a question that is new to the database may need longer for its plan than for its answer; the plan is kept
  const data = await once().catch(error => ((error as Trouble).kind === 'SLOW' ? once() : Promise.reject(error)))
  kept.set(key, data)
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!)
  return data
}

async function post<Data>(body: string, signal: AbortSignal | undefined): Promise<Data> {
  const response = await fetch(new URL('graphql', base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: signal ?? null,
  }).catch((error: Error) => {
    throw error.name === 'AbortError' ? error : ({ kind: 'OFFLINE', message: '' } satisfies Trouble)
  })
  const answer = (await response.json().catch(() => ({}))) as {
    data?: Data
    errors?: { message: string; extensions?: { code?: string } }[]
  }
  const [error] = answer.errors ?? []
  if (error || !answer.data) throw troubleOf(response.status, error?.message ?? '', error?.extensions?.code)
  return answer.data
}

function troubleOf(status: number, message: string, code: string | undefined): Trouble {
  if (code === 'TIMEOUT') return { kind: 'SLOW', message }
  if (code === 'SERVICE_UNAVAILABLE' || status === 503) return { kind: 'NOT_READY', message }
  if (code === 'BAD_USER_INPUT') return { kind: 'REFUSED', message }
  return { kind: status >= 500 && !code ? 'OFFLINE' : 'FAILED', message }
}

/** Asks while a view stands; without a question it waits for one. */
export function useAnswer<Data>(question: Question | null): Answer<Data> {
  const key = question && JSON.stringify([question.query, question.variables])
  const [state, setState] = useState<{ key?: string | null; data?: Data; trouble?: Trouble }>({})
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (!question) return
    const aborting = new AbortController()
    ask<Data>(question, aborting.signal).then(
      data => !aborting.signal.aborted && setState({ key, data }),
      error => !aborting.signal.aborted && setState(before => ({ ...before, key, trouble: asTrouble(error) })),
    )
    return () => aborting.abort()
  }, [key, turn])
  const current = state.key === key
  const ready = key !== null && !current ? (kept.get(key) as Data | undefined) : undefined
  const again = () => {
    setState(({ data }) => (data === undefined ? {} : { data }))
    setTurn(turn + 1)
  }
  if (ready) return { data: ready, waiting: false, again }
  return {
    ...(state.data !== undefined && { data: state.data }),
    ...(current && state.trouble && { trouble: state.trouble }),
    waiting: key !== null && !current,
    again,
  }
}

const asTrouble = (error: unknown): Trouble =>
  typeof error === 'object' && error && 'kind' in error ? (error as Trouble) : { kind: 'FAILED', message: String(error) }
