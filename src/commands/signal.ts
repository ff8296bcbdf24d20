import { Refusal } from '../refusal'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs until it ends by itself or a signal (Ctrl-C, SIGTERM, a terminal that closes) asks it to; a further signal, a second later or more, ends the
 * process at once. Throws a Refusal where a signal came before it was done.
 */
export async function untilSignal(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController()
  let asked = 0
  const stop = () => {
    // a terminal's Ctrl-C arrives twice: from the terminal, and from npm, which passes it on
    if (asked && Date.now() - asked > 1_000) process.exit(1)
    asked ||= Date.now()
    controller.abort()
  }
  // a closed terminal cannot be written to any more, and that must not end what still has to be stopped
  const silent = () => {}
  process.stdout.on('error', silent)
  process.stderr.on('error', silent)
  for (const signal of SIGNALS) process.on(signal, stop)
  try {
    await work(controller.signal)
  } catch (error) {
    // what a signal breaks off fails in many ways, none of which says more
    throw controller.signal.aborted && !(error instanceof Refusal) ? new Refusal('Stopped before it was done. Run it again.') : error
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
