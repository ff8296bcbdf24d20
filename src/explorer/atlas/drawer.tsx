import { useEffect, useRef, useState } from 'preact/hooks'
import { entityAddress } from './address'
import { ask } from './ask'
import { useVoice } from './language'
import query from './queries/source.graphql?raw'
import { drawer, type Evidence, type Shown } from './source'

/** The drawer in which a source is shown, one for the whole page. */
export function SourceDrawer() {
  const { t } = useVoice()
  const dialog = useRef<HTMLDialogElement>(null)
  const [shown, setShown] = useState<Shown>()
  drawer.show = next => {
    setShown(next)
    dialog.current?.showModal()
  }
  const close = () => dialog.current?.close()
  return (
    <dialog
      ref={dialog}
      class="drawer"
      aria-label={t('source')}
      onClick={event => event.target === dialog.current && close()}
      onKeyDown={undefined}
    >
      {shown && (
        <article onClick={event => (event.target as Element).closest('a') && close()} onKeyDown={undefined}>
          <button type="button" class="close" onClick={close} aria-label={t('close')}>
            ×
          </button>
          <Source key={`${shown.of}${shown.evidence.id}`} {...shown} />
        </article>
      )}
    </dialog>
  )
}

function Source({ evidence, of, says, assertion }: Shown) {
  const { t, v } = useVoice()
  const full = useQuoted(evidence, of)
  const { document, paragraph, basis, table, quote, quoteReason } = full
  return (
    <>
      <p class="eyebrow">{t('source')}</p>
      <h2>
        <bdi>{says}</bdi>
      </h2>
      {assertion && (
        <p>
          <span class={`assertion ${assertion}`}>{v(`assertion.${assertion}`)}</span>
        </p>
      )}
      {document ? (
        <dl class="facts">
          <dt>{t('document')}</dt>
          <dd>
            <a href={entityAddress(document.id)}>{document.title}</a>
          </dd>
          <dt>{t('date')}</dt>
          <dd>{document.date ?? <span class="unknown">{t('undated')}</span>}</dd>
          <dt>{t('sources')}</dt>
          <dd>{paragraph === null ? (table ?? t('notStated')) : t('paragraph', { n: paragraph })}</dd>
          <dt>{t('basis')}</dt>
          <dd>{basis ? v(`basis.${basis}`) : t('basisWords')}</dd>
        </dl>
      ) : (
        <p>
          {t('reference')} <code>{full.id}</code>
        </p>
      )}
      {quote ? (
        <blockquote lang="zh-CN">
          <Marked text={quote} names={says.split(/[\s→·]+/)} />
        </blockquote>
      ) : (
        document && <p class="unknown">{quoteReason ? v(`quote.${quoteReason}`) : t('loading')}</p>
      )}
    </>
  )
}

/** The same source with its words, asked for when it is first shown: of a paragraph they are the same, whatever fact it states. */
function useQuoted(evidence: Evidence, of: string[] | undefined): Evidence {
  const [full, setFull] = useState(evidence)
  useEffect(() => {
    if (evidence.quote !== undefined || !of) return
    const same = ({ document, paragraph }: Evidence) => document?.id === evidence.document?.id && paragraph === evidence.paragraph
    ask<{ nodes: ({ evidence?: Evidence[] } | null)[] }>({ query, variables: { ids: of } }).then(
      ({ nodes }) => {
        const all = nodes.flatMap(node => node?.evidence ?? [])
        const found = all.find(({ id }) => id === evidence.id) ?? all.find(same)
        setFull({ ...evidence, ...found, basis: evidence.basis, quoteReason: found ? (found.quoteReason ?? null) : 'UNREAD' })
      },
      () => setFull({ ...evidence, quoteReason: 'UNREAD' }),
    )
  }, [])
  return full
}

/** A text in which the names that it was read for are marked. */
function Marked({ text, names }: { text: string; names: string[] }) {
  const known = names.filter(name => name.length > 1 && text.includes(name)).sort((a, b) => b.length - a.length)
  if (known.length === 0) return <>{text}</>
  const pattern = new RegExp(`(${known.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`)
  return <>{text.split(pattern).map((part, i) => (i % 2 ? <mark key={`${i}${part}`}>{part}</mark> : part))}</>
}
