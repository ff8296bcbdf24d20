import { execFileSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const made: string[] = []

afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true })
})

/** A new empty folder, removed when the test file has ended. */
export function folder(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'chain-atlas-')))
  made.push(dir)
  return dir
}

/** The command lines of the running processes that name `what`. */
export function processesNaming(what: string): string[] {
  const all = execFileSync('ps', ['-ww', '-eo', 'stat=,pid=,args='], { encoding: 'utf8' }).split('\n')
  return all.filter(line => line.includes(what) && !line.startsWith('Z'))
}
