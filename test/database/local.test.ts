import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer, connect as dial } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase, verifyDatabase } from '../../src/database/database'
import { readOwner } from '../../src/database/lock'
import { isAlive } from '../../src/database/process'
import { readEnv } from '../../src/env'
import { folder, processesNaming } from './folder'
import { type Recorder, recorder } from './recorder'

// The jars come from the user's cache; where they are not there yet, the first start fetches them.
const firstFetch = 600_000

const envOf = (dir: string) => readEnv({ ...process.env, NEO4J_URI: '', NEO4J_DIR: dir })

async function countAfterAdding(database: Database): Promise<number> {
  const { records } = await database.driver.executeQuery('CREATE (:Mark) WITH 1 AS one MATCH (m:Mark) RETURN count(m) AS count')
  return records[0]!.get('count')
}

function expectNothingLeft(dir: string): void {
  expect(processesNaming(dir)).toEqual([])
  expect(existsSync(join(dir, 'lock'))).toBe(false)
}

describe('a local Neo4j', () => {
  const dir = folder()
  const usualPort = createServer()
  let report: Recorder
  let database: Database

  beforeAll(async () => {
    // Taken by us, or by another Neo4j on this machine: either will do.
    await new Promise<void>(resolve => usualPort.once('error', () => resolve()).listen(7687, '127.0.0.1', resolve))
    report = recorder()
    database = await openDatabase(envOf(dir), report)
  }, firstFetch)

  afterAll(async () => {
    await database?.stop()
    usualPort.close()
    expectNothingLeft(dir)
  })

  const refusalOf = (variables: NodeJS.ProcessEnv) =>
    openDatabase(readEnv({ NEO4J_URI: database.uri, ...variables }), recorder()).then(named =>
      verifyDatabase(named)
        .then(
          () => undefined,
          error => `${error.name}: ${error.message}`,
        )
        .finally(named.stop),
    )

  test('answers when it is opened, on another port where the usual one is taken', async () => {
    await expect(verifyDatabase(database)).resolves.toBeUndefined()
    expect(database).toMatchObject({ managed: true, name: 'neo4j', uri: expect.stringMatching(/^bolt:\/\/127\.0\.0\.1:\d+$/) })
    expect(database.uri).not.toBe('bolt://127.0.0.1:7687')
  })

  test('keeps its password in a file that only its owner can read, and out of every command line', () => {
    expect(statSync(join(dir, 'password')).mode & 0o777).toBe(0o600)
    expect(processesNaming(readFileSync(join(dir, 'password'), 'utf8'))).toEqual([])
  })

  test('listens on 127.0.0.1 only', async () => {
    const outer = Object.values(networkInterfaces())
      .flatMap(all => all ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')
    const socket = dial({ host: outer?.address ?? '127.0.0.2', port: Number(new URL(database.uri).port) })
    const [error] = await once(socket, 'error')
    expect(error.code).toBe('ECONNREFUSED')
  })

  test('is shared by a second start in its folder, which leaves it running', async () => {
    const secondReport = recorder()
    const second = await openDatabase(envOf(dir), secondReport)
    expect(second.uri).toBe(database.uri)
    await second.stop()
    expect(secondReport.lines).toEqual([`Using the Neo4j that process ${process.pid} started, at ${database.uri}`])
    await expect(verifyDatabase(database)).resolves.toBeUndefined()
  })

  test('refuses, when named, a wrong password, no password, and a database that it does not have', async () => {
    const credentials = new RegExp(
      `^Refusal: NEO4J_USER and NEO4J_PASSWORD must hold what Neo4j at ${database.uri} accepts, but it answered: `,
    )
    expect(await refusalOf({ NEO4J_PASSWORD: 'wrong' })).toMatch(credentials)
    expect(await refusalOf({})).toMatch(credentials)
    const password = readFileSync(join(dir, 'password'), 'utf8')
    expect(await refusalOf({ NEO4J_PASSWORD: password })).toBeUndefined()
    expect(await refusalOf({ NEO4J_PASSWORD: password, NEO4J_DATABASE: 'other' })).toBe(
      `Refusal: NEO4J_DATABASE must name a database of the Neo4j at ${database.uri}, but got "other"`,
    )
  })

  test('stopped and started again it has its data; without its password file it is refused', async () => {
    const before = await countAfterAdding(database)
    await Promise.all([database.stop(), database.stop()])
    expectNothingLeft(dir)
    renameSync(join(dir, 'password'), join(dir, 'elsewhere'))
    await expect(openDatabase(envOf(dir), recorder())).rejects.toThrow(
      `${dir}/password must hold the password that ${dir}/data was made with`,
    )
    expectNothingLeft(dir)
    renameSync(join(dir, 'elsewhere'), join(dir, 'password'))
    database = await openDatabase(envOf(dir), report)
    expect(await countAfterAdding(database)).toBe(before + 1)
  })

  test('if it dies, it tells how and where its log is', async () => {
    process.kill(readOwner(dir)!.neo4j!.pid, 'SIGKILL')
    const lost = await database.lost
    expect(lost).toContain('Neo4j ended with signal SIGKILL. Its last lines:\n')
    expect(lost).toContain(`INFO  Started.\nThe rest is in ${join(dir, 'logs', 'console.log')}`)
  })
})

describe('beside other processes', () => {
  const started: ChildProcess[] = []

  function start(dir: string): ChildProcess {
    const inherited = { ...process.env, NEO4J_URI: '', NEO4J_DIR: dir }
    const child = spawn(process.execPath, [join(__dirname, 'starter.cjs')], { env: inherited, stdio: ['ignore', 'pipe', 'pipe'] })
    started.push(child)
    return child
  }

  /** The address that a started process tells. */
  function told(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
      let errors = ''
      child.stderr!.on('data', text => {
        errors += text
      })
      child.stdout!.once('data', text => resolve(String(text).trim()))
      child.once('close', code => reject(new Error(`the process ended with exit code ${code}: ${errors}`)))
    })
  }

  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL')
  })

  test(
    'a killed owner’s Neo4j is stopped by the next start, which has its data',
    async () => {
      const dir = folder()
      const owner = start(dir)
      await told(owner)
      const left = readOwner(dir)!.neo4j!
      const exit = once(owner, 'exit')
      owner.kill('SIGKILL')
      await exit
      expect(isAlive(left)).toBe(true)
      const database = await openDatabase(envOf(dir), recorder())
      expect(isAlive(left)).toBe(false)
      await expect(verifyDatabase(database)).resolves.toBeUndefined()
      await database.stop()
      expectNothingLeft(dir)
    },
    firstFetch,
  )

  test(
    'two starts at once in one folder run one Neo4j; another folder runs its own beside it',
    async () => {
      const dir = folder()
      const other = folder()
      const pair = [start(dir), start(dir)]
      const [first, second, beside] = await Promise.all([told(pair[0]!), told(pair[1]!), openDatabase(envOf(other), recorder())])
      expect(first).toBe(second)
      expect(beside.uri).not.toBe(first)
      expect(processesNaming(`--home-dir=${dir}`)).toHaveLength(1)
      await beside.stop()
      const exits = pair.map(child => once(child, 'exit'))
      for (const child of pair) child.kill('SIGTERM')
      expect(await Promise.all(exits)).toEqual([
        [0, null],
        [0, null],
      ])
      expectNothingLeft(dir)
      expectNothingLeft(other)
    },
    firstFetch,
  )
})
