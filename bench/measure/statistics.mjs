/** The value below which the share `p` of the numbers lies. */
export function percentile(numbers, p) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))]
}

/** The number in the middle. */
export function median(numbers) {
  return percentile(numbers, 0.5)
}

/** What several runs of one load say together: latency, answers per second, requests that failed, processor time per answer. */
export function summarise(runs) {
  const latencies = runs.flatMap(run => run.latencies)
  const seconds = runs.reduce((sum, run) => sum + run.ms, 0) / 1000
  const cpu = Object.keys(runs[0].cpu).map(name => [name, runs.reduce((sum, run) => sum + run.cpu[name], 0) / latencies.length])
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map(p => percentile(latencies, p))
  const failed = runs.reduce((sum, run) => sum + run.errors.length, 0)
  return { p50, p95, p99, failed, perSecond: latencies.length / seconds, cpu: Object.fromEntries(cpu) }
}
