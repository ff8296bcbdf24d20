import { escapeHtml } from './escape'
import type { Kit } from './kit'
import type { Cell, Item, Reason, Table } from './model'

/** A table, or the reason why it is empty. On a narrow page each row stands by itself, with the titles of its columns. */
export function tableHtml(kit: Kit, { columns, rows, reason }: Table): string {
  if (reason) return `<p class="empty">${escapeHtml(reason.text)}</p>`
  const head = columns.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('')
  const body = rows.map(({ cells, state }) => {
    const tds = columns.map(({ key, title }) => `<td data-title="${escapeHtml(title)}">${cellHtml(kit, cells[key]!)}</td>`)
    return `<tr${state ? ` class="${state}"` : ''}>${tds.join('')}</tr>`
  })
  return `<table><thead><tr>${head}</tr></thead><tbody>\n${body.join('\n')}\n</tbody></table>`
}

/** What stands in one place; where nothing does, the reason. */
export function cellHtml(kit: Kit, { items, reason }: Cell): string {
  return reason
    ? reasonHtml(reason)
    : items.map(item => itemHtml(kit, item)).join(`<span class="sep">${kit.language === 'zh' ? '、' : ', '}</span><wbr>`)
}

export const reasonHtml = (reason: Reason): string => `<span class="empty">${escapeHtml(reason.text)}</span>`

/** What is said, with the marks of its sources: how firmly, and their numbers. */
export function itemHtml(kit: Kit, { text, id, assertion, sources }: Item): string {
  // names stay as the texts write them
  const foreign = id && kit.language === 'en' ? ' lang="zh-Hans"' : ''
  const words = `<span${foreign}>${escapeHtml(text)}</span>`
  if (sources.length === 0) return words
  const firmness = assertion ? kit.value('assertion', assertion) : ''
  const badge = assertion
    ? `<i class="${assertion}" title="${firmness}">${kit.language === 'zh' ? firmness[0] : firmness[0]!.toUpperCase()}</i>`
    : ''
  const numbers = [...new Set(sources.map(({ source }) => source))].map(source => {
    const bases = sources.flatMap(cited => (cited.source === source && cited.basis ? kit.value('basis', cited.basis) : []))
    const why = [firmness, ...bases].filter(word => word).join(' · ')
    return `<a href="#s${source}"${why ? ` title="${why}"` : ''}>${source}</a>`
  })
  return `${words}<sup>${badge}${numbers.join(',')}</sup>`
}
