import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from '../refusal'
import { type Identity, identify } from './process'
import type { Command } from './way'

/** A Neo4j that this process runs. */
export interface Server {
  identity: Identity
  /** How it ended ("exit code 1", "signal SIGKILL"), when it has. */
  ended: Promise<string>
}

/** Starts a Neo4j whose output goes to the file `log`. In a group of its own: a terminal's Ctrl-C reaches only us, and we stop it in order. */
export function startServer({ program, args, env, cwd }: Command, log: string): Server {
  mkdirSync(dirname(log), { recursive: true })
  const output = openSync(log, 'w', 0o600)
  const child = spawn(program, args, { env, cwd, detached: true, stdio: ['ignore', output, output] })
  closeSync(output)
  const ended = new Promise<string>(resolve => {
    child.once('error', error => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ? `signal ${signal}` : `exit code ${code}`))
  })
  if (child.pid === undefined) throw new Refusal(`${program} must run, but it could not be started`)
  // one that has ended already is nobody any more: `ended` tells how, and its log why
  return { identity: identify(child.pid) ?? { pid: child.pid, started: '' }, ended }
}
