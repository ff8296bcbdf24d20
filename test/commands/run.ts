import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/* The process as people start it, from the build that `npm test` makes first. */
const program = join(__dirname, '..', '..', 'dist', 'commands', 'chain-atlas.js')
const plain = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('NEO4J_')))

/** A run of the program, and what it says. */
export interface Run {
  child: ChildProcess
  output(): string
  /** What it says on standard output alone. */
  result(): string
  /** Resolves when the output matches; rejects when the process ends before, or after so many ms, a minute unless said otherwise. */
  says(pattern: RegExp, patience?: number): Promise<RegExpExecArray>
  ended: Promise<number | null>
}

const running = new Set<ChildProcess>()
const folders: string[] = []

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Starts the program; on a free port, and without the tests' own Neo4j, unless `env` says otherwise. */
export function run(args: string[], env: Record<string, string | undefined>): Run {
  let output = ''
  let result = ''
  const listeners = new Set<() => void>()
  const child = spawn(process.execPath, [program, ...args], { env: { ...plain, PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  const hear = (data: Buffer) => {
    output += data
    for (const listener of listeners) listener()
  }
  child.stdout!.on('data', hear).on('data', data => {
    result += data
  })
  child.stderr!.on('data', hear)
  const ended = new Promise<number | null>(resolve => child.on('close', code => resolve(code)))
  void ended.then(() => running.delete(child))
  const says = (pattern: RegExp, patience = 60_000) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(output)
        if (found) resolve(found)
      }
      listeners.add(look)
      look()
      void ended.then(code => reject(new Error(`ended with ${code}, without saying ${pattern}:\n${output}`)))
      setTimeout(() => reject(new Error(`has not said ${pattern}:\n${output}`)), patience).unref()
    })
  return { child, output: () => output, result: () => result, says, ended }
}

/** A new folder, removed after the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'chain-atlas-serve-'))
  folders.push(made)
  return made
}
