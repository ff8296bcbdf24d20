import { useState } from 'preact/hooks'
import { type Answer, ask, type Question, useAnswer } from './ask'

interface Paged {
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** An answer that comes page by page: its pages so far, and how to get the next; undefined where there is none. */
export interface Pages<Data> {
  answer: Answer<Data>
  pages: Data[]
  more: (() => Promise<void>) | undefined
  /** Whether the next page was asked for in vain; `more` asks again. */
  failed: boolean
}

/** Asks for the first page, and for further ones when they are wanted. */
export function usePages<Data>(question: Question | null, connection: (data: Data) => Paged): Pages<Data> {
  const answer = useAnswer<Data>(question)
  const key = JSON.stringify(question?.variables)
  const [further, setFurther] = useState<{ key: string; pages: Data[]; failed: boolean }>({ key, pages: [], failed: false })
  const pages = answer.data === undefined ? [] : [answer.data, ...(further.key === key ? further.pages : [])]
  const last = pages.at(-1)
  const { hasNextPage, endCursor } = last ? connection(last).pageInfo : { hasNextPage: false, endCursor: null }
  const more = async () => {
    await ask<Data>({ ...question!, variables: { ...question!.variables, after: endCursor } }).then(
      next => setFurther({ key, pages: [...pages.slice(1), next], failed: false }),
      () => setFurther({ key, pages: pages.slice(1), failed: true }),
    )
  }
  return { answer, pages, more: hasNextPage && !answer.waiting ? more : undefined, failed: further.key === key && further.failed }
}
