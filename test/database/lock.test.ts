import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readOwner, takeLock } from '../../src/database/lock'
import { endProcess, identify, isAlive } from '../../src/database/process'
import { folder } from './folder'

const dead = JSON.stringify({ process: { pid: process.pid, started: 'long ago' } })

function folderWithLock(text: string): string {
  const dir = folder()
  writeFileSync(join(dir, 'lock'), text)
  return dir
}

test('held by a live process, it is not taken; released, its empty folder goes too', async () => {
  const dir = join(folder(), 'new')
  const lock = (await takeLock(dir))!
  expect(await takeLock(dir)).toBeUndefined()
  lock.note({ uri: 'bolt://127.0.0.1:1' })
  expect(readOwner(dir)).toEqual({ process: identify(process.pid), uri: 'bolt://127.0.0.1:1' })
  lock.release()
  lock.release()
  expect(existsSync(dir)).toBe(false)
})

test.each([
  ['of a process whose number was given to another', dead],
  ['cut short by a crash', '{"process":'],
  ['empty', ''],
])('a lock %s is cleared and taken', async (_, text) => {
  const dir = folderWithLock(text)
  expect(readOwner(dir)).toBeUndefined()
  const lock = (await takeLock(dir))!
  expect(readOwner(dir)?.process.pid).toBe(process.pid)
  lock.release()
})

test('what a dead owner started is stopped before its lock is cleared', async () => {
  const left = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' })
  const neo4j = identify(left.pid!)!
  const dir = folderWithLock(JSON.stringify({ ...JSON.parse(dead), neo4j }))
  const lock = (await takeLock(dir))!
  expect(isAlive(neo4j)).toBe(false)
  lock.release()
})

test('a process with the number of what a dead owner started, but not it, is left alone', async () => {
  const other = spawn('sleep', ['1000'], { detached: true, stdio: 'ignore' })
  const dir = folderWithLock(JSON.stringify({ ...JSON.parse(dead), neo4j: { pid: other.pid, started: 'long ago' } }))
  const lock = (await takeLock(dir))!
  const identity = identify(other.pid!)!
  expect(isAlive(identity)).toBe(true)
  await endProcess(identity)
  lock.release()
})

test('while another clears, it is not taken; a guard left by one killed while clearing does not last', async () => {
  const dir = folderWithLock(dead)
  const guard = join(dir, 'lock.clearing')
  mkdirSync(guard)
  expect(await takeLock(dir)).toBeUndefined()
  const { mtimeMs } = statSync(guard)
  utimesSync(guard, mtimeMs / 1000 - 60, mtimeMs / 1000 - 60)
  const lock = (await takeLock(dir))!
  expect(readdirSync(dir)).toEqual(['lock'])
  lock.release()
})

test('a process that ignores being asked is ended', async () => {
  const stubborn = spawn('sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 1; done'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  await once(stubborn.stdout!, 'data')
  const identity = identify(stubborn.pid!)!
  await endProcess(identity, 100)
  expect(isAlive(identity)).toBe(false)
})

test('of six processes that find the same dead lock, one takes it, each time', async () => {
  const takers = Array.from({ length: 6 }, () =>
    spawn(process.execPath, [join(__dirname, 'taker.cjs')], { stdio: ['pipe', 'pipe', 'inherit'] }),
  )
  try {
    const answers = takers.map(taker => createInterface({ input: taker.stdout! })[Symbol.asyncIterator]())
    const next = async () => (await Promise.all(answers.map(answer => answer.next()))).map(({ value }) => value)
    await next()
    for (let round = 0; round < 50; round++) {
      const dir = folderWithLock(dead)
      for (const taker of takers) taker.stdin!.write(`${dir}\n`)
      expect((await next()).filter(answer => answer === 'taken')).toHaveLength(1)
    }
  } finally {
    await Promise.all(takers.map(end))
  }
})

async function end(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.stdin!.end()
  await exit
}
