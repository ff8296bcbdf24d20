import pino, { type Logger } from 'pino'

/** The server's log: lines of JSON, without personal data. */
export type Log = Logger

/** How much is logged. */
export const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const
export type Level = (typeof levels)[number]

/** A log at this level; `write` takes its lines, otherwise standard output does. */
export function createLog(level: Level = 'info', write?: (line: string) => void): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (name: string) => ({ level: name }) },
  }
  return write ? pino(options, { write }) : pino(options, together())
}

/** Standard output, of which lines are written together, at the latest after a second; what is left when the process ends is written then. */
function together() {
  const destination = pino.destination({ fd: 1, sync: false, minLength: 4_096 })
  setInterval(() => destination.flush(), 1_000).unref()
  return destination
}
