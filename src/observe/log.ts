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
  // lines go out together; when the process ends, what is left is written first
  return write ? pino(options, { write }) : pino(options, pino.destination({ fd: 1, sync: false, minLength: 0 }))
}
