const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Runs until it ends by itself or a signal (Ctrl-C, SIGTERM, a terminal that closes) asks it to; a further signal, a second later or more, ends the process at once. */
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
    if (!controller.signal.aborted) throw error
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop)
  }
}
