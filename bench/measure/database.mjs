import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { terminal } from '../../dist/commands/report.js'
import { readEnv } from '../../dist/env.js'
import { memory, startStore } from '../store/neo4j.mjs'

const neo4j = createRequire(import.meta.url)('neo4j-driver')
const SAMPLES = 64

/** Neo4j on a store: its address, the number of its process, what the questions are asked about; `list` gives the `answer` of each row of a statement, `run` the first. */
export async function openDatabase(store) {
  if (!existsSync(join(store, 'data', 'databases', 'neo4j')))
    throw new Error(`${store} must be a store that import.mjs made, but there is none in it`)
  const { driver, uri, stop } = await startStore(store, readEnv(), terminal, memory)
  const rows = async (text, parameters = {}) => {
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ, fetchSize: -1 })
    try {
      const { records } = await session.run(text, parameters)
      return records.map(record => record.toObject())
    } finally {
      await session.close()
    }
  }
  const sample = readFileSync(new URL('sample.cypher', import.meta.url), 'utf8')
  const [{ pid }] = await rows(`CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes.Pid.value AS pid`)
  const samples = await rows(sample, { count: neo4j.int(SAMPLES) })
  const [{ firms }] = await rows('MATCH (e:Enterprise) RETURN count(e) AS firms')
  const list = async (text, parameters) => (await rows(text, parameters)).map(({ answer }) => answer)
  return { uri, pid, samples, firms, stop, list, run: async (text, parameters) => (await list(text, parameters))[0] }
}
