import { rmSync } from 'node:fs'
import type { Driver } from 'neo4j-driver'
import type { Report } from '../commands/report'
import type { StoreFiles } from '../database/buildStore'
import { applyConstraints } from '../seed/constraints'
import { cypher } from '../seed/cypher'
import type { Rows } from '../seed/rows'
import { type EmptyList, type ImportFiles, ImportTables } from './tables'

/** Builds a store from files, and tells which share is done, 0 to 1. */
export type Build = (files: StoreFiles, progress: (share: number) => void) => Promise<void>

/**
 * Builds a store of rows by way of files in a folder that is removed afterwards. The store lacks what only a running Neo4j can write: constraints
 * and indexes, empty lists (`completeImport`), what the rules compute, and what a load says of itself. Returns the lists that are empty.
 */
export async function importRows(folder: string, rows: Rows, report: Report, build: Build, signal?: AbortSignal): Promise<EmptyList[]> {
  try {
    const files = await writeTables(folder, rows, report, signal)
    const bar = report.bar('Building the store', files.count)
    try {
      await build(files, share => bar.at(Math.round(share * files.count)))
      return files.empty
    } finally {
      bar.end()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writeTables(folder: string, rows: Rows, report: Report, signal: AbortSignal | undefined): Promise<ImportFiles> {
  const { entities, relations } = rows.counts
  const bar = report.bar('Writing what the store is built from', entities + relations)
  let done = 0
  const tables = new ImportTables(folder)
  try {
    tables.add(rows)
    for await (const part of rows.large?.parts() ?? []) {
      signal?.throwIfAborted()
      tables.add(part)
      done += part.entities.length + part.relations.length
      bar.at(done)
    }
    return tables.close()
  } finally {
    bar.end()
  }
}

/** Writes what neo4j-admin cannot, lists that are empty, and makes constraints and indexes. */
export async function completeImport(driver: Driver, database: string, empty: EmptyList[]): Promise<void> {
  const session = driver.session({ database })
  try {
    await session.run(cypher('load/emptyLists'))
    await applyConstraints(driver, database)
    await session.run(cypher('load/emptyListsOf'), { rows: empty })
  } finally {
    await session.close()
  }
}
