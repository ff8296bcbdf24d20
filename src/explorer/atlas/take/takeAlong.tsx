import { useRef, useState } from 'preact/hooks'
import { base } from '../address'
import type { Question } from '../ask'
import { useVoice } from '../language'
import { csvOf, type Sheet } from './sheet'

interface TakeAlongProps {
  question: Question
  data: unknown
  sheet: Sheet
  /** Finds the drawing of the view; without one the table is drawn. */
  drawing?: () => SVGSVGElement | null
}

/** What can be taken away of a view: its question, its data, its picture, its address. */
export function TakeAlong({ question, data, sheet, drawing }: TakeAlongProps) {
  const { t } = useVoice()
  const box = useRef<HTMLDetailsElement>(null)
  const [said, setSaid] = useState('')
  const save = (kind: string, make: () => string | Promise<Blob | string>, type: string) => async () => {
    const content = await make()
    const link = document.createElement('a')
    link.href = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
    link.download = `${sheet.title.replace(/[\\/:*?"<>|\s]+/g, '-').slice(0, 80)}.${kind}`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
    box.current?.removeAttribute('open')
  }
  const picture = async () => {
    const { pictureOf, tableDrawing } = await import('./picture')
    return pictureOf(drawing?.() ?? tableDrawing(sheet.columns, sheet.rows), sheet.title, `${t('atlas')} · ${location.href}`)
  }
  const copy = async () => {
    await navigator.clipboard?.writeText(location.href)
    setSaid(t('copied'))
    setTimeout(() => setSaid(''), 2_000)
  }
  const json = () => JSON.stringify({ address: location.href, ...question, data }, null, 2)
  return (
    <details class="take" ref={box} onKeyDown={event => event.key === 'Escape' && box.current?.removeAttribute('open')}>
      <summary>{t('take')}</summary>
      <div class="menu">
        <a href={askAddress(question)} target="_blank" rel="noopener">
          {t('takeQuery')}
        </a>
        <button type="button" onClick={save('csv', () => csvOf(sheet), 'text/csv')}>
          CSV
        </button>
        <button type="button" onClick={save('json', json, 'application/json')}>
          JSON
        </button>
        <button type="button" onClick={save('svg', picture, 'image/svg+xml')}>
          SVG
        </button>
        <button type="button" onClick={save('png', async () => (await import('./picture')).rasterOf(await picture()), 'image/png')}>
          PNG
        </button>
        <button type="button" onClick={copy}>
          {t('takeAddress')}
        </button>
        <span role="status">{said}</span>
      </div>
    </details>
  )
}

/** The address at which GraphiQL opens with a question. */
export function askAddress({ query, variables }: Question): string {
  const search = new URLSearchParams({ query: query.replace(/^# variables: .*\n/gm, ''), variables: JSON.stringify(variables, null, 2) })
  return `${base.pathname}graphiql/?${search}`
}
