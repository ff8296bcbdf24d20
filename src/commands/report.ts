import { Presets, SingleBar } from 'cli-progress'

/** Tells a person what is going on. Everything goes to standard error; standard output is for results. */
export interface Report {
  /** A line: a step that begins, or something to know. */
  say(line: string): void
  /** A bar with rate and time left for a step whose end is known; on something that is not a terminal, lines: when it begins, every ten seconds, and when it ends. */
  bar(what: string, total: number, unit?: string): Bar
}

export interface Bar {
  /** How much is done now, 0 to total. */
  at(done: number): void
  end(): void
}

/** The report that people see. */
export const terminal: Report = {
  say: line => process.stderr.write(`${line}\n`),
  bar(what, total, unit = 'rows') {
    const begun = performance.now()
    const progress = (done: number) => progressOf(done, total, unit, (performance.now() - begun) / 1000)
    return process.stderr.isTTY ? drawn(what, total, progress) : told(what, total, progress)
  },
}

const LINE_MS = 10_000

/** How far something is after so many seconds: `4200/10000 rows, 1400 rows/s, 5 s left`. */
export function progressOf(done: number, total: number, unit: string, seconds: number): string {
  const rate = done / Math.max(seconds, 0.001)
  const left = rate > 0 ? `, ${duration((total - done) / rate)} left` : ''
  return `${done}/${total} ${unit}, ${Math.round(rate)} ${unit}/s${left}`
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  return whole < 120 ? `${whole} s` : `${Math.ceil(whole / 60)} min`
}

function drawn(what: string, total: number, progress: (done: number) => string): Bar {
  const bar = new SingleBar({ format: `${what} {bar} {progress}`, stopOnComplete: false }, Presets.shades_grey)
  bar.start(total, 0, { progress: progress(0) })
  return {
    at: done => bar.update(Math.min(done, total), { progress: progress(Math.min(done, total)) }),
    end: () => bar.stop(),
  }
}

function told(what: string, total: number, progress: (done: number) => string): Bar {
  let [last, at] = [performance.now(), 0]
  terminal.say(`${what} …`)
  return {
    at(done) {
      at = Math.min(done, total)
      if (performance.now() - last < LINE_MS) return
      last = performance.now()
      terminal.say(`${what}: ${progress(at)}`)
    },
    end: () => terminal.say(`${what}: done`),
  }
}

/** The report of a test, or of a command that was asked to be quiet. */
export const quiet: Report = { say() {}, bar: () => ({ at() {}, end() {} }) }
