import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../src/database/database'
import { fetchJars, jarsFolder } from '../../src/database/jars'
import { readOwner } from '../../src/database/lock'
import { isAlive } from '../../src/database/process'
import type { Env } from '../../src/env'
import { Refusal } from '../../src/refusal'
import { processesNaming } from './folder'
import { until } from './patience'
import { recorder } from './recorder'
import { java17, machine } from './standin'

async function refusalOf(env: Env): Promise<string> {
  const error = await openDatabase(env, recorder()).then(
    () => undefined,
    error => error,
  )
  expect(error).toBeInstanceOf(Refusal)
  expectNothingLeft(env)
  return error.message
}

function expectNothingLeft(env: Env): void {
  expect(processesNaming(join(env.neo4jDir, '..'))).toEqual([])
  expect(existsSync(join(env.neo4jDir, 'lock'))).toBe(false)
}

function withJars(env: Env): Env {
  mkdirSync(join(jarsFolder(env), 'lib'), { recursive: true })
  return env
}

describe('where no way works', () => {
  test('no Java, no Maven, no Docker: the refusal names the three ways', async () => {
    const env = machine({})
    const message = await refusalOf(env)
    expect(message).toContain('1. Name a running Neo4j with NEO4J_URI')
    expect(message).toContain("Java 17 or newer: found none; Maven, to fetch Neo4j's jars: found none")
    expect(message).toContain('Docker: found none')
    expect(existsSync(env.neo4jDir)).toBe(false)
    expect(existsSync(env.cacheDir)).toBe(false)
  })

  test('a Java too old is named', async () => {
    const message = await refusalOf(withJars(machine({ java: `echo 'java version "1.8.0_402"' >&2` })))
    expect(message).toContain('Java 17 or newer: found 1.8.0_402\n')
  })

  test('Java without Maven, before the jars were fetched', async () => {
    expect(await refusalOf(machine({ java: java17 }))).toContain("to run one here. Maven, to fetch Neo4j's jars: found none\n")
  })

  test('a Docker client without an engine', async () => {
    expect(await refusalOf(machine({ docker: 'exit 1' }))).toContain('the client is here, but no engine answers it')
  })
})

describe('fetching the jars', () => {
  const isVersion = 'case "$*" in -version) exit;; esac'
  const copied = `for i in $(seq 225); do echo "[INFO] Copying a$i.jar to lib"; done`
  const intoLib = 'mkdir -p "$(echo "$*" | sed s/.*-DoutputDirectory=//)"'

  test('a Maven that fails: its last lines, its log, and nothing half', async () => {
    const env = machine({ java: java17, mvn: `${isVersion}\nseq 40\necho '[ERROR] no route'\nexit 1` })
    const message = await refusalOf(env)
    const log = `${jarsFolder(env)}-maven.log`
    expect(message).toContain(`ended with exit code 1. Its last lines:\n  27\n`)
    expect(message).toContain(`  [ERROR] no route\nThe rest is in ${log}\n`)
    expect(readFileSync(log, 'utf8')).toContain('1\n2\n3\n')
    expect(readdirSync(env.cacheDir)).toEqual(['neo4j-5.26.30-maven.log'])
  })

  test('interrupted, it ends Maven with its children and leaves nothing', async () => {
    const env = machine({ java: java17, mvn: `${isVersion}\nsh -c 'sleep 1000 # in '"$PWD"\necho` })
    const interrupt = new AbortController()
    const opening = openDatabase(env, recorder(), interrupt.signal)
    await until(() => processesNaming(env.cacheDir).some(line => line.includes('sleep')))
    interrupt.abort(new Error('asked to end'))
    await expect(opening).rejects.toThrow('asked to end')
    expectNothingLeft(env)
    expect(readdirSync(env.cacheDir)).toEqual([])
    expect(existsSync(env.neo4jDir)).toBe(false)
  })

  test('two at once, beside what a killed one left: both succeed, the bar is full, only the jars stay', async () => {
    const env = machine({ mvn: `${intoLib}\n${copied}` })
    mkdirSync(`${jarsFolder(env)}.999999999.abandoned`, { recursive: true })
    const report = recorder()
    await Promise.all([fetchJars(env, report, undefined), fetchJars(env, report, undefined)])
    const full = { done: 225, total: 225, ended: true }
    expect(report.bars).toMatchObject([full, full])
    expect(readdirSync(env.cacheDir)).toEqual(['neo4j-5.26.30'])
    expect(existsSync(join(jarsFolder(env), 'lib'))).toBe(true)
  })
})

describe('starting', () => {
  test('one that fails to boot: its last lines, its log, and nothing left', async () => {
    const env = withJars(machine({ java: `${java17}\nseq 40\necho 'ERROR the disk is full'\nprintf '\\tat org.neo4j.Some.java'\nexit 3` }))
    const message = await refusalOf(env)
    const log = join(env.neo4jDir, 'logs', 'console.log')
    expect(message).toContain('ended with exit code 3. Its last lines:\n  27\n')
    expect(message).toContain(`  ERROR the disk is full\nThe rest is in ${log}`)
  })

  test('one that ends before anybody can look at it: still its last lines', async () => {
    for (let tries = 0; tries < 5; tries++) {
      const env = withJars(machine({ java: `${java17}\necho 'ERROR at once'\nexit 4` }))
      expect(await refusalOf(env)).toContain('ended with exit code 4. Its last lines:\n  ERROR at once')
    }
  })

  test('a port that another program takes meanwhile is given up for another, three times at most', async () => {
    const env = withJars(machine({ java: `${java17}\necho 'Address already in use'\necho x >> "$(dirname "$0")/tries"\nexit 1` }))
    expect(await refusalOf(env)).toContain('Address already in use')
    expect(readFileSync(join(env.neo4jDir, '..', 'bin', 'tries'), 'utf8')).toBe('x\nx\nx\n')
  })

  test('interrupted, it stops what it started', async () => {
    const env = withJars(machine({ java: `${java17}\nexec sleep 1000` }))
    const interrupt = new AbortController()
    const opening = openDatabase(env, recorder(), interrupt.signal)
    const { neo4j } = await until(() => {
      const owner = readOwner(env.neo4jDir)
      return owner?.neo4j && owner
    })
    interrupt.abort(new Error('asked to end'))
    await expect(opening).rejects.toThrow('asked to end')
    expect(isAlive(neo4j!)).toBe(false)
    expectNothingLeft(env)
  })
})
