import { int, session as modes } from 'neo4j-driver'
import type { Database } from '../database/database'
import { cypher } from '../seed/cypher'
import type { Load } from './history'
import { readDatasets } from './kept'

type Graph = Pick<Database, 'driver' | 'name'>

/** Takes over into an empty store what the one in use knows of its loads: their counts, its datasets and the files of those, for an undo. */
export async function takeOver(from: Graph, to: Graph): Promise<void> {
  await takeLoads(from, to, 0)
  const datasets = await readDatasets(from.driver, from.name)
  const known = datasets.map(({ name, checksum, loadedAt }) => ({ name, checksum, loadedAt }))
  await to.driver.executeQuery(cypher('load/copyDatasets'), { datasets: known }, { database: to.name })
  const session = from.driver.session({ database: from.name, defaultAccessMode: modes.READ, fetchSize: 8 })
  try {
    for await (const record of session.run(cypher('load/keptParts'), { checksums: datasets.map(({ checksum }) => checksum) })) {
      const { id, part } = record.toObject() as { id: string; part: { part: number } }
      await to.driver.executeQuery(cypher('load/keepFile'), { id, part: { ...part, part: int(part.part) } }, { database: to.name })
    }
  } finally {
    await session.close()
  }
}

/** Takes over the loads after one, without their changes. */
export async function takeLoads(from: Graph, to: Graph, sequence: number): Promise<void> {
  const { records } = await from.driver.executeQuery(cypher('load/allLoads'), { sequence: int(sequence) }, { database: from.name })
  const loads = records.map(record => whole(record.get('load') as Load & { sequence: number }))
  await to.driver.executeQuery(cypher('load/copyLoads'), { loads }, { database: to.name })
}

/** A load with the integers that it is kept with. */
function whole({ sequence, added, changed, removed, ...load }: Load & { sequence: number }): object {
  return { ...load, sequence: int(sequence), added: int(added), changed: int(changed), removed: int(removed) }
}
