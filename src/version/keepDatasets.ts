import { cypher } from '../seed/cypher'
import type { MemberRow } from '../seed/memberRows'
import type { Load } from './history'
import type { Runs } from './keep'

/** Says of which datasets the graph is made, and forgets the files that neither it nor the load before is made of. */
export async function keepDatasets(tx: Runs, rows: MemberRow[]): Promise<void> {
  await tx.run(cypher('load/removeDatasets'), { names: rows.map(({ name }) => name) })
  await tx.run(cypher('load/setDatasets'), { rows })
  const { records } = await tx.run(cypher('load/loads'))
  const loads = records.slice(0, 2).flatMap(record => (record.get('load') as Load).checksums)
  await tx.run(cypher('load/forgetFiles'), { checksums: [...rows.map(({ checksum }) => checksum), ...loads] })
}
