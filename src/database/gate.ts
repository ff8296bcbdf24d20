import { overloaded } from '../errors'

/** Lets a request's next statement through. */
export interface Gate {
  /** Resolves with what is to be called when the statement is done. Throws OVERLOADED after a wait that is too long, or the signal's reason. */
  enter(heavy: boolean, signal?: AbortSignal): Promise<() => void>
  /** How many statements are in the database now. */
  running(): number
  /** How many wait. */
  waiting(): number
}

interface Waiting {
  go: () => void
  heavy: boolean
}

/** How much is let through: so many statements at once, of heavy ones fewer, and how long one waits for its turn. */
export interface GateOptions {
  statements: number
  heavyStatements: number
  waitMs: number
}

/**
 * Statements beyond what the database does well at once wait here, where waiting costs nothing. The light ones go first, and
 * heavy ones never take all places: a look-up stays quick beside them.
 */
export function createGate({ statements, heavyStatements, waitMs }: GateOptions): Gate {
  const queues: [light: Waiting[], heavy: Waiting[]] = [[], []]
  let running = 0
  let runningHeavy = 0
  const admits = (heavy: boolean) => running < statements && (!heavy || runningHeavy < heavyStatements)
  const start = (heavy: boolean) => {
    running++
    if (heavy) runningHeavy++
    return () => {
      running--
      if (heavy) runningHeavy--
      next()
    }
  }
  const next = () => {
    for (const queue of queues) while (queue[0] && admits(queue[0].heavy)) queue.shift()!.go()
  }
  return {
    running: () => running,
    waiting: () => queues[0].length + queues[1].length,
    enter(heavy, signal) {
      if (admits(heavy)) return Promise.resolve(start(heavy))
      return wait(queues[heavy ? 1 : 0], { heavy, start, waitMs, signal })
    },
  }
}

interface Turn {
  heavy: boolean
  start(heavy: boolean): () => void
  waitMs: number
  signal: AbortSignal | undefined
}

function wait(queue: Waiting[], { heavy, start, waitMs, signal }: Turn): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const leave = (reason: unknown) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      queue.splice(queue.indexOf(waiting), 1)
      reject(reason)
    }
    const abort = () => leave(signal!.reason)
    const timer = setTimeout(() => leave(overloaded()), waitMs)
    const waiting: Waiting = {
      heavy,
      go: () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        resolve(start(heavy))
      },
    }
    signal?.addEventListener('abort', abort)
    queue.push(waiting)
  })
}
