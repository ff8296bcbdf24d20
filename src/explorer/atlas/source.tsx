import { useState } from 'preact/hooks'
import { useVoice } from './language'

/** Where a fact stands. `quote` is there where the question asked for it. */
export interface Evidence {
  id: string
  paragraph: number | null
  basis: string | null
  table?: string | null
  quote?: string | null
  quoteReason?: string | null
  document: { id: string; title: string; date?: string | null; dateReason?: string | null; publisher?: string | null } | null
}

/** A source to show, and the fact it belongs to: `of` are the ids of the relation, or of the entities, that it is about; `says` the fact in words. */
export interface Shown {
  evidence: Evidence
  of?: string[] | undefined
  says: string
  assertion?: string | undefined
}

/** Opens the drawer; the drawer says how when it stands. */
export const drawer = { show: (_shown: Shown) => {} }

interface SourcesProps {
  of?: string[]
  says: string
  assertion?: string
  rule?: string | null
  evidence: Evidence[]
}

/** The sources of a fact, each a mark that opens it; and how firmly the fact is known. */
export function Sources({ of, says, assertion, rule, evidence }: SourcesProps) {
  const { t, v } = useVoice()
  const [all, setAll] = useState(false)
  const shown = all || evidence.length <= 3 ? evidence : evidence.slice(0, 2)
  return (
    <span class="sources">
      {assertion && (
        <span class={`assertion ${assertion}`} title={rule ? t('derivedBy', { rule }) : undefined}>
          {v(`assertion.${assertion}`)}
        </span>
      )}
      {shown.map(one => (
        <button
          key={one.id}
          type="button"
          class="source"
          onClick={() => drawer.show({ evidence: one, of, says, assertion })}
          title={one.document?.title}
        >
          {labelOf(one)}
        </button>
      ))}
      {shown.length < evidence.length && (
        <button type="button" class="source more" onClick={() => setAll(true)}>
          {t('moreSources', { n: evidence.length - shown.length })}
        </button>
      )}
    </span>
  )
}

/** How a source is cited: `kaizhou-2020 ¶12`. */
export const labelOf = ({ id, paragraph, document }: Evidence): string =>
  document && paragraph !== null ? `${document.id.replace('document:', '')} ¶${paragraph}` : id.replace(/#.*/, '')
