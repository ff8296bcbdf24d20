import { drawing } from './drawing'
import { escapeHtml } from './escape'
import { Kit } from './kit'
import type { Head, IndustryReport, Part, Source } from './model'
import { style } from './style'
import { tableHtml } from './table'

/** A report as one HTML file that asks for nothing outside itself. */
export function reportHtml(report: IndustryReport): string {
  const { head, parts, sources, questions } = report
  const kit = new Kit(head.language, 'NOT_STATED')
  return `<!doctype html>
<html lang="${head.language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(head.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeHtml(head.title)}</h1>
${facts(kit, head)}
<h2>${kit.say('reading')}</h2>
<p>${kit.say('howToRead')}</p>
<nav aria-label="${kit.say('contents')}"><ol>${parts.map(part => `<li><a href="#${part.key}">${escapeHtml(part.title)}</a></li>`).join('')}</ol></nav>
</header>
<main>
${parts.map((part, index) => partHtml(kit, part, index + 1)).join('\n')}
</main>
<footer>
<section id="sources"><h2>${kit.say('sources')}</h2>
<ol class="sources">${sources.map(source => sourceHtml(kit, source)).join('\n')}</ol></section>
<section id="recompute"><h2>${kit.say('recompute')}</h2>
<p>${kit.say('howToRecompute')} ${kit.say('dataVersion')}: <code>${escapeHtml(head.dataVersion)}</code></p>
<pre>${escapeHtml(JSON.stringify(questions.asked))}</pre>
${Object.entries(questions.texts)
  .map(([name, text]) => `<details><summary>${name}</summary><pre>${escapeHtml(text)}</pre></details>`)
  .join('\n')}</section>
</footer>
</body>
</html>
`
}

function facts(kit: Kit, head: Head): string {
  const none = kit.say('none')
  const rows = [
    [kit.say('regions'), head.regions.map(r => r.name).join('、')],
    [kit.say('madeAt'), head.madeAt.slice(0, 16).replace('T', ' ').concat(' UTC')],
    [kit.say('dataVersion'), `${head.dataVersion}（${head.loadedAt.slice(0, 10)}）`],
    [kit.say('documents'), head.documents.map(d => `《${d.title}》${d.date ?? ''}`).join('；') || none],
    [kit.say('withoutDocument'), head.regionsWithoutDocument.map(r => r.name).join('、') || none],
    [kit.say('cuts'), head.cuts.map(cut => `${cut.list}: ${cut.shown}${cut.of ? ` / ${cut.of}` : ''}`).join('；') || none],
  ]
  return `<dl>${rows.map(([term, text]) => `<dt>${term}</dt><dd>${escapeHtml(text!)}</dd>`).join('')}</dl>`
}

function partHtml(kit: Kit, part: Part, number: number): string {
  const several = part.tables.length > 1
  const tables = part.tables.map(table => (several ? `<h3>${escapeHtml(table.title)}</h3>` : '') + tableHtml(kit, table))
  return `<section id="${part.key}" class="part"><h2>${number} ${escapeHtml(part.title)}</h2>${drawing(kit, part) ?? tables.join('\n')}</section>`
}

function sourceHtml(kit: Kit, { number, id, document, paragraph, table, quote, quoteReason }: Source): string {
  const place = document
    ? `《${escapeHtml(document.title)}》${document.date ? `（${escapeHtml(document.date)}）` : ''} ${kit.say('paragraph', { n: paragraph ?? 0 })}`
    : `${kit.say('row')} ${escapeHtml(table ?? '')}`
  const words =
    quote === null
      ? quoteReason && quoteReason !== 'TABLE_ROW'
        ? `<small>${kit.value('quote', quoteReason)}</small>`
        : ''
      : `<blockquote lang="zh-Hans">${escapeHtml(quote)}</blockquote>`
  return `<li id="s${number}" value="${number}">${place} <code>${escapeHtml(id)}</code>${words}</li>`
}
