import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Observed } from './request'

/** What is measured at the moment of asking. */
export interface Gauges {
  inFlight(): number
  running(): number
  waiting(): number
  documents(): number
  /** The version of the data; undefined where the database does not tell. */
  version(): Promise<string | undefined>
}

/** The numbers at `/metrics`. */
export interface Metrics {
  registry: Registry
  answered(observed: Observed, status: number, ms: number): void
}

/** Counts requests, errors by code, latency and statements, and reads the gauges when it is asked. */
export function createMetrics(gauges: Gauges): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'chain_atlas_request_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  })
  const errors = new Counter({ name: 'chain_atlas_errors_total', help: 'Errors in answers, by code', labelNames: ['code'], registers })
  const cached = new Counter({ name: 'chain_atlas_cached_total', help: 'Answers that were at hand from a request before', registers })
  const statements = new Counter({ name: 'chain_atlas_statements_total', help: 'Statements sent to the database', registers })
  addGauges(gauges, registers)
  return {
    registry,
    answered({ route, tally }, status, ms) {
      seconds.observe({ route, status }, ms / 1_000)
      for (const code of tally?.codes ?? []) errors.inc({ code })
      if (tally?.cached) cached.inc()
      if (tally) statements.inc(tally.statements.length)
    },
  }
}

function addGauges({ inFlight, running, waiting, documents, version }: Gauges, registers: Registry[]): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `chain_atlas_${name}`,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  gauge('requests_in_flight', 'Requests that are being answered', inFlight)
  gauge('statements_running', 'Statements in the database now: connections of the pool in use', running)
  gauge('statements_waiting', 'Statements that wait for their turn', waiting)
  gauge('documents_cached', 'Queries that are kept parsed and checked', documents)
  new Gauge({
    name: 'chain_atlas_load_info',
    help: 'The version of the data that is served',
    labelNames: ['version'],
    registers,
    async collect() {
      const now = await version()
      this.reset()
      if (now !== undefined) this.set({ version: now }, 1)
    },
  })
}
