/** Prints what was measured as tables in Markdown. */
export function print({ firms, load, same, servers, measured, aggregates, statements, firstSight, starts, growth }) {
  console.log(`${firms} firms; the same answers from ${servers.join(', ')} and by statement: ${same.join(', ')}`)
  if (!measured) return
  console.log(`Load of the machine before it began: ${load.toFixed(1)}`)
  table(['question', '', 'p50 ms', 'p95', 'p99', 'req/s at 16', 'at 64', 'server CPU ms', 'database CPU ms', 'failed'], figures(measured))
  table(
    [
      'question',
      'atlas / peer at 16',
      'at 64',
      'atlas / floor at 16',
      'at 64',
      'cached / peer at 16',
      'database CPU atlas / statement',
      'first sight atlas / peer',
      'of other words',
    ],
    ratios(measured, firstSight),
  )
  table(
    ['question', ...servers.map(server => `statements ${server}`), 'first sight atlas ms', 'peer', 'of other words atlas ms', 'peer'],
    Object.entries(statements).map(([name, counts]) => [
      name,
      ...servers.map(server => String(counts[server])),
      ...sights(firstSight[name]).flatMap(({ atlas, peer }) => [show(atlas), show(peer)]),
    ]),
  )
  table(['', ...servers], [['start to first answer, ms', ...servers.map(server => show(starts[server]))]])
  if (aggregates) printAggregates(aggregates, measured.counts.atlas[1])
  if (growth) printGrowth(growth)
}

function figures(measured) {
  return Object.entries(measured).flatMap(([question, targets]) =>
    Object.entries(targets).map(([target, { 1: one, 16: some, 64: many }]) => {
      const { server, database } = some.cpu
      const numbers = [one.p50, one.p95, one.p99, some.perSecond, many.perSecond, server, database]
      return [question, target, ...numbers.map(show), String(one.failed + some.failed + many.failed)]
    }),
  )
}

function ratios(measured, firstSight) {
  return Object.entries(measured).map(([question, { atlas, cached, peer, floor, statement }]) => {
    const throughput = other => [16, 64].map(clients => ratio(atlas[clients].perSecond, other?.[clients].perSecond))
    const cpu = ratio(atlas[16].cpu.database, statement[16].cpu.database)
    return [
      question,
      ...throughput(peer),
      ...throughput(floor),
      ratio(cached[16].perSecond, peer?.[16].perSecond),
      cpu,
      ...sights(firstSight[question]).map(({ atlas, peer }) => ratio(atlas, peer)),
    ]
  })
}

const sights = ({ selection, wording }) => [selection, wording]

function printAggregates(peer, atlas) {
  const rows = Object.entries({ atlas, peer }).map(([name, { p50, cpu }]) => [name, show(p50), show(cpu.server), show(cpu.database)])
  table(['counts, the peer without @cypher, one client', 'p50 ms', 'server CPU ms', 'database CPU ms'], rows)
}

function printGrowth({ firms: [few, many], p50 }) {
  const rows = Object.entries(p50).flatMap(([question, servers]) =>
    Object.entries(servers).map(([server, [small, large]]) => [question, server, show(small), show(large), ratio(large, small)]),
  )
  table(['question', '', `p50 ms at ${few} firms`, `at ${many}`, 'ratio'], rows)
}

function table(head, rows) {
  const line = cells => `| ${cells.join(' | ')} |`
  console.log(['', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'))
}

function ratio(ours, other) {
  return other === undefined ? '' : (ours / other).toFixed(2)
}

/** Three significant digits. */
function show(value) {
  if (value === undefined) return ''
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3)
}
