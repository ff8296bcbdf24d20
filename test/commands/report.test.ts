import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, run } from './run'

const { NEO4J_URI, NEO4J_PASSWORD } = process.env
const env = { NEO4J_URI, NEO4J_PASSWORD }
const asked = ['report', '--industry', '生物医药', '--regions', '开州区，广安市']

test('writes the page and the data to files, and says where', async () => {
  const [page, data] = [join(folder(), 'report.html'), join(folder(), 'report.json')]
  const report = run([...asked, '--out', page, '--data', data], env)
  expect(await report.ended).toBe(0)
  expect(report.output()).toBe(`Wrote ${page}\nWrote ${data}\n`)
  expect(readFileSync(page, 'utf8')).toContain('天致（龙头）')
  expect(JSON.parse(readFileSync(data, 'utf8')).head.regions.map((r: { name: string }) => r.name)).toEqual(['开州区', '广安市'])
})

test('without files the page goes to standard output', async () => {
  const report = run([...asked, '--language', 'en'], env)
  expect(await report.ended).toBe(0)
  expect(report.output()).toMatch(/^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/)
})

test.each([
  [['--industry', '手工'], env, /^industry must be the id, code or exact name of an Industry, but got "手工"\n$/],
  [['--regions', ','], env, /^regions must be districts or zones such as 重庆市,四川省, but got ","\n$/],
  [['--out', '/nowhere/report.html'], env, /^\/nowhere\/report\.html must be a file that can be written: ENOENT/],
  [['--language', 'fr'], env, /Allowed choices are zh, en/],
  [[], { NEO4J_URI: 'bolt://127.0.0.1:1' }, /^Neo4j at bolt:\/\/127\.0\.0\.1:1 does not answer/],
])('%j is refused with exit code 1, and it says what was expected', async (args, where, says) => {
  const report = run([...asked, ...args], where)
  expect(await report.ended).toBe(1)
  expect(report.output()).toMatch(says)
})
