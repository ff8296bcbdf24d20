import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pause } from './pause'

/** A process, told apart from a later one that got the same number by when it started. */
export interface Identity {
  pid: number
  started: string
}

/** The process that has this number now, or undefined. */
export function identify(pid: number): Identity | undefined {
  const started = process.platform === 'linux' ? startedOnLinux(pid) : startedByPs(pid)
  return started === undefined ? undefined : { pid, started }
}

/** Whether this very process still runs. One that ended and only waits for its parent to notice does not. */
export function isAlive({ pid, started }: Identity): boolean {
  return identify(pid)?.started === started
}

/** Asks a process to end, and after `patience` ms ends it and its group. Resolves when it is gone. */
export async function endProcess(target: Identity, patience = 30_000): Promise<void> {
  signalTo(target, target.pid, 'SIGTERM')
  if (await isGone(target, patience)) return
  signalTo(target, -target.pid, 'SIGKILL')
  await isGone(target, 5_000)
}

function signalTo(target: Identity, address: number, signal: NodeJS.Signals): void {
  if (!isAlive(target)) return
  try {
    process.kill(address, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function isGone(target: Identity, patience: number): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(50)) if (!isAlive(target)) return true
  return !isAlive(target)
}

// Clock ticks since boot, with the boot: unlike the wall-clock time that ps works out, this does not shift when the clock is set.
function startedOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? undefined : `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()} ${rest[18]}`
  } catch {
    return undefined
  }
}

function startedByPs(pid: number): string | undefined {
  const plain = { LC_ALL: 'C', TZ: 'UTC', PATH: '/bin:/usr/bin' }
  try {
    const [state = '', ...started] = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { env: plain, encoding: 'utf8' }).split(
      /\s+/,
    )
    return state.startsWith('Z') ? undefined : started.join(' ').trim()
  } catch {
    return undefined
  }
}
