import type { ComponentChildren } from 'preact'
import { addressOf } from './address'
import type { Answer } from './ask'
import { useVoice } from './language'
import type { words } from './words'

/** Holds the place of what is being read, so that nothing jumps when it is there. */
export function Loading() {
  const { t } = useVoice()
  return (
    <div class="loading" role="status">
      <span>{t('loading')}</span>
    </div>
  )
}

/** Says that there is nothing, and what to do. */
export function Nothing({ word, parts, advice }: { word: keyof typeof words; parts?: Record<string, string>; advice: keyof typeof words }) {
  const { t } = useVoice()
  return (
    <div class="nothing">
      <h1>{t(word, parts)}</h1>
      <p>{t(advice)}</p>
      <p>
        <a href={addressOf('')}>{t('toStart')}</a>
      </p>
    </div>
  )
}

/** What an answer has to show: itself, what went wrong and what to do about it, or that it is awaited. */
export function Answered<Data>({ answer, children }: { answer: Answer<Data>; children: (data: Data) => ComponentChildren }) {
  const { t } = useVoice()
  const { data, trouble, waiting, again } = answer
  if (trouble)
    return (
      <div class="nothing" role="alert">
        <h2>{t(`trouble${trouble.kind}`)}</h2>
        {trouble.message && <p class="quoted">{trouble.message}</p>}
        <p>{t(`advice${trouble.kind}`)}</p>
        <p class="actions">
          <button type="button" onClick={again}>
            {t('again')}
          </button>
          <a href={addressOf('')}>{t('toStart')}</a>
        </p>
      </div>
    )
  if (data === undefined) return <Loading />
  return (
    <div class="answer" aria-busy={waiting}>
      {children(data)}
    </div>
  )
}
