import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** How a program is run. */
export interface Running {
  env: NodeJS.ProcessEnv
  cwd?: string
  /** Ends it, with what it started, after so many ms. */
  timeout?: number
  /** Ends it, with what it started, when aborted. */
  signal?: AbortSignal | undefined
  /** Called for each line it writes, to either output. */
  line?(line: string): void
}

/** How a program ended: its exit code (null where a signal ended it) and all lines it wrote. */
export interface Outcome {
  code: number | null
  lines: string[]
}

/** Runs a program to its end; undefined where there is no such program. Throws the signal's reason when aborted. */
export async function runProgram(program: string, args: string[], running: Running): Promise<Outcome | undefined> {
  running.signal?.throwIfAborted()
  // A group of its own, so that it can be ended with its children, and so that a terminal's Ctrl-C reaches only us.
  const child = spawn(program, args, { env: running.env, cwd: running.cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  const end = () => endGroup(child)
  const timer = running.timeout && setTimeout(end, running.timeout)
  running.signal?.addEventListener('abort', end)
  try {
    const outcome = await watch(child, running)
    running.signal?.throwIfAborted()
    return outcome
  } finally {
    clearTimeout(timer)
    running.signal?.removeEventListener('abort', end)
  }
}

function watch(child: ChildProcess, { line }: Running): Promise<Outcome | undefined> {
  const lines: string[] = []
  for (const input of [child.stdout!, child.stderr!])
    createInterface({ input }).on('line', text => {
      lines.push(text)
      line?.(text)
    })
  return new Promise(resolve => {
    child.once('error', () => resolve(undefined))
    child.once('close', code => resolve({ code, lines }))
  })
}

function endGroup({ pid }: ChildProcess): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL')
  } catch {
    // It had just ended by itself.
  }
}
