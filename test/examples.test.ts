import { execFile, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildSchema } from 'graphql'
import { anchors, leads, main, shared } from '../examples/typescript/questions'
import type { Database } from '../src/database/database'
import { run } from './commands/run'
import { type Api, openApi, openSeeded } from './seeded'

let database: Database
let api: Api

beforeAll(async () => {
  database = await openSeeded()
  api = await openApi(database, 'composed')
})

afterAll(async () => {
  await api.stop()
  await database.stop()
})

test('the TypeScript client answers its three questions', async () => {
  const url = `${api.url}/graphql`
  expect(await anchors(url, '电子信息', ['重庆市', '四川省'])).toContain('紫建电子 (开州区): NOT_STATED [kaizhou-2020#12]')
  expect(await leads(url, '荣昌区发展和改革委员会')).toEqual(['加快生产性服务业发展', '优化营商环境'])
  expect(await shared(url, ['荣昌区', '开州区'])).toContain('生物医药')
  const printed: unknown[] = []
  await main(url, line => void printed.push(line))
  expect(printed.length).toBe(4)
  await expect(leads(url, '无此部门')).rejects.toThrow('department must be the id, code or exact name of a Department')
})

const python = spawnSync('python3', ['-c', 'import requests, pandas']).status === 0
const withPython = python ? test : test.skip

withPython('the Python client answers its three questions', async () => {
  const script = join(__dirname, '../examples/python/questions.py')
  const { stdout } = await promisify(execFile)('python3', [script, `${api.url}/graphql`])
  expect(stdout).toMatch(/紫建电子\s+开州区\s+NOT_STATED\s+kaizhou-2020#12/)
  expect(stdout).toContain('加快生产性服务业发展')
})

test('the printed schema is one that a generator can read', async () => {
  const printed = run(['schema'], {})
  expect(await printed.ended).toBe(0)
  expect(Object.keys(buildSchema(printed.output()).getQueryType()!.getFields())).toContain('responsibilities')
})
