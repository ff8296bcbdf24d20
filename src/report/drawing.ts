import { escapeHtml } from './escape'
import type { Kit } from './kit'
import { mapSvg } from './map'
import type { Part, Row, Table } from './model'
import { cellHtml, tableHtml } from './table'

/** A map that is drawn: the chain in columns, the districts by their centroids. Undefined for a part that is tables only. */
export function drawing(kit: Kit, { key, tables: [table] }: Part): string | undefined {
  if (!table || table.reason) return undefined
  if (key === 'chainMap') return legend(kit) + columns(kit, table)
  if (key !== 'regionalMap') return undefined
  const svg = mapSvg(table.rows)
  return `${svg}${svg && `<p><small>${kit.say('centroids')}</small></p>`}${tableHtml(kit, table)}`
}

function legend(kit: Kit): string {
  const states = ['DECLARED_AND_MISSING', 'DECLARED_AND_PRESENT', 'MISSING_ONLY', 'PRESENT']
  return `<p class="legend">${states.map(state => `<span class="${state}">${kit.value('gap', state)}</span>`).join(' ')}</p>`
}

/** The places of a chain, a heading for each of its columns. */
function columns(kit: Kit, table: Table): string {
  const groups = [...new Set(table.rows.map(row => row.group ?? ''))]
  const one = (group: string) => {
    const rows = table.rows.filter(row => (row.group ?? '') === group)
    return `<div class="stage"><h3>${escapeHtml(group)} ${rows.length}</h3><div class="places">${rows.map(row => box(kit, table, row)).join('\n')}</div></div>`
  }
  return `<div class="chain">${groups.map(one).join('\n')}</div>`
}

function box(kit: Kit, { columns: [place, ...who] }: Table, { cells, state }: Row): string {
  const lines = who
    .filter(({ key }) => cells[key]!.items.length > 0)
    .map(({ key, title }) => `<p><b>${escapeHtml(title)} ${cells[key]!.items.length}</b> ${cellHtml(kit, cells[key]!)}</p>`)
  const badge = state ? `<span class="state">${kit.value('gap', state)}</span>` : ''
  const empty = `<p>${cellHtml(kit, cells[who[0]!.key]!)}</p>`
  return `<article class="${state ?? ''}"><h4>${cellHtml(kit, cells[place!.key]!)} ${badge}</h4>${lines.join('') || empty}</article>`
}
