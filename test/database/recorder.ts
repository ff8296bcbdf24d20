import type { Report } from '../../src/commands/report'

/** A report that keeps what it was told. */
export interface Recorder extends Report {
  lines: string[]
  /** How far each bar came, of how much. */
  bars: { what: string; done: number; total: number; ended: boolean }[]
}

export function recorder(): Recorder {
  const lines: string[] = []
  const bars: Recorder['bars'] = []
  return {
    lines,
    bars,
    say: line => lines.push(line),
    bar(what, total) {
      const bar = { what, done: 0, total, ended: false }
      bars.push(bar)
      return {
        at: done => {
          bar.done = done
        },
        end: () => {
          bar.ended = true
        },
      }
    },
  }
}
