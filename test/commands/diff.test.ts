import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { good, variant } from '../seed/variant'
import { throwAway } from '../throwAway'
import { folder, run } from './run'

const yunqiao = 'documents/yunqiao-2021.yaml'

test('diff tells what a load would change and changes nothing, history tells the loads', async () => {
  const database = await throwAway()
  try {
    const env = { NEO4J_URI: database.uri, NEO4J_PASSWORD: database.password }
    const verb = async (...args: string[]) => {
      const ran = run(args, env)
      return { code: await ran.ended, output: ran.result() }
    }
    const empty = await verb('diff', good)
    expect(empty.code).toBe(2)
    expect(empty.output).toMatch(/From an empty graph to \w{16} .*\n.*ANCHORS +\+\d+ ~0 -0/)

    expect((await verb('load', good)).code).toBe(0)
    const same = await verb('diff', good)
    expect([same.code, same.output]).toEqual([0, 'Nothing differs.\n'])

    const renamed = variant([yunqiao, 'name: 蓝天材料\n', 'name: 蓝天新材料\n'])
    const out = join(folder(), 'changes.jsonl')
    const other = await verb('diff', renamed, '--json', '--out', out)
    expect(other.code).toBe(2)
    const { from, to, counts, samples } = JSON.parse(other.output)
    expect(from).not.toBe(to)
    expect(counts).toEqual([{ type: 'Enterprise', added: 0, changed: 1, removed: 0 }])
    const lines = readFileSync(out, 'utf8').trim().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual(samples)
    expect(samples[0]).toMatchObject({
      kind: 'CHANGED',
      properties: ['name', 'pinyin'],
      before: { name: '蓝天材料' },
      after: { name: '蓝天新材料' },
    })

    expect((await verb('load', renamed)).code).toBe(0)
    const loads = JSON.parse((await verb('history', '--json')).output)
    expect(loads).toMatchObject([
      { version: to, previous: from, changed: 1, kept: true },
      { version: from, previous: null },
    ])
    expect((await verb('history')).output).toMatch(new RegExp(`^${to}  \\S+  \\S+  \\+0 ~1 -0\n${from}`))
  } finally {
    await database.stop()
  }
}, 120_000)
