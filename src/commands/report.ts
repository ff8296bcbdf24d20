import { Presets, SingleBar } from 'cli-progress'

/** Tells a person what is going on. Everything goes to standard error; standard output is for results. */
export interface Report {
  /** A line: a step that begins, or something to know. */
  say(line: string): void
  /** A bar for a step whose end is known; on something that is not a terminal, a line when it begins and one when it is done. */
  bar(what: string, total: number): Bar
}

export interface Bar {
  /** How much is done now, 0 to total. */
  at(done: number): void
  end(): void
}

/** The report that people see. */
export const terminal: Report = {
  say: line => process.stderr.write(`${line}\n`),
  bar(what, total) {
    if (!process.stderr.isTTY) {
      terminal.say(`${what} …`)
      return { at() {}, end: () => terminal.say(`${what}: done`) }
    }
    const bar = new SingleBar({ format: `${what} {bar} {value}/{total} {eta_formatted} left`, stopOnComplete: false }, Presets.shades_grey)
    bar.start(total, 0)
    return { at: done => bar.update(Math.min(done, total)), end: () => bar.stop() }
  },
}

/** The report of a test, or of a command that was asked to be quiet. */
export const quiet: Report = { say() {}, bar: () => ({ at() {}, end() {} }) }
