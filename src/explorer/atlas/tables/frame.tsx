import type { ComponentChildren } from 'preact'
import { type Named, useVoice } from '../language'
import { Documents } from '../names'

/** What an answer about regions rests on. */
export interface Coverage {
  documents: { id: string; title: string }[]
  regionsWithoutDocument: (Named & { id: string })[]
}

interface FrameProps {
  eyebrow: string
  title: string
  take: ComponentChildren
  coverage?: Coverage
  children: ComponentChildren
}

/** A table with its title, how to take it along, and what it rests on. */
export function Frame({ eyebrow, title, take, coverage, children }: FrameProps) {
  const { t, name } = useVoice()
  return (
    <>
      <header class="plate-head">
        <div>
          <p class="eyebrow">{eyebrow}</p>
          <h1>
            <bdi>{title}</bdi>
          </h1>
        </div>
        <div class="bar">{take}</div>
      </header>
      {coverage && coverage.regionsWithoutDocument.length > 0 && (
        <p class="note hollow">{t('coverageNone', { names: coverage.regionsWithoutDocument.map(name).join('、') })}</p>
      )}
      {children}
      {coverage && (
        <footer class="plate-foot">
          <span>
            {t('coverage')} <Documents of={coverage.documents} />
          </span>
        </footer>
      )}
    </>
  )
}
