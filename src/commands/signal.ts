/** Runs until it ends by itself or SIGINT or SIGTERM asks it to; a further signal, a second later or more, ends the process at once. */
export async function untilSignal(work: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const controller = new AbortController()
  let asked = 0
  const stop = () => {
    // a terminal's Ctrl-C arrives twice: from the terminal, and from npm, which passes it on
    if (asked && Date.now() - asked > 1_000) process.exit(1)
    asked ||= Date.now()
    controller.abort()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  try {
    await work(controller.signal)
  } catch (error) {
    if (!controller.signal.aborted) throw error
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
  }
}
