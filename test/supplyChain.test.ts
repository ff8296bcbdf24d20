import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const root = join(__dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { packages } = JSON.parse(read('package-lock.json')) as {
  packages: Record<string, { version: string; dev?: true; integrity?: string; resolved?: string }>
}
const installed = Object.entries(packages).filter(([path]) => path !== '')

test('every package is locked by its checksum, whatever registry it comes from', () => {
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, { integrity, resolved }]) => !integrity?.startsWith('sha512-') || resolved)).toEqual([])
})

test('the bill of materials lists what is used in operation, each under a licence that asks for no more than its text', () => {
  const bill = JSON.parse(
    execFileSync('npm', ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString(),
  )
  const listed: { name: string; version: string; licenses: { license?: { id: string }; expression?: string }[] }[] = bill.components
  const names = listed.map(({ name, version }) => `${name}@${version}`)
  const locked = (name: string) => packages[`node_modules/${name}`]!
  for (const name of ['@apollo/server', 'neo4j-driver']) expect(names).toContain(`${name}@${locked(name).version}`)
  for (const name of ['jest', 'vite']) {
    expect(locked(name).dev).toBe(true)
    expect(names).not.toContain(`${name}@${locked(name).version}`)
  }
  const licences = new Set(
    listed.flatMap(({ licenses }) => licenses.map(({ license, expression }) => license?.id ?? expression ?? 'unknown')),
  )
  const known = /^(MIT|ISC|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|0BSD|BlueOak-1\.0\.0)$/
  const words = [...licences].flatMap(licence => licence.replace(/[()]/g, '').split(/ AND | OR /))
  expect(words.filter(word => !known.test(word))).toEqual([])
})

test('nothing that is installed runs a script of its own', () => {
  expect(read('src/prepare.mjs')).toContain("'npm', 'ci', '--ignore-scripts'")
  expect(read('deploy/Dockerfile')).toContain('npm ci --ignore-scripts')
})

test('workflows may only read, and name every action by its commit', () => {
  const folder = join(root, '.github', 'workflows')
  for (const file of readdirSync(folder)) {
    const { permissions, jobs } = parse(readFileSync(join(folder, file), 'utf8')) as {
      permissions: unknown
      jobs: Record<string, { permissions?: unknown; steps: { uses?: string }[] }>
    }
    expect(permissions).toEqual({ contents: 'read' })
    for (const { permissions: more, steps } of Object.values(jobs)) {
      expect(more).toBeUndefined()
      expect(steps.flatMap(({ uses }) => uses ?? []).filter(uses => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses))).toEqual([])
    }
  }
})
