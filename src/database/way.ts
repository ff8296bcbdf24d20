import type { StoreFiles } from './buildStore'

/** A way to run a Neo4j of our own, on a machine that can. */
export interface Way {
  /** Fetches what it needs onto this machine, once. */
  fetch(): Promise<void>
  /** Makes the folder ready and tells what runs Neo4j on one of its data folders in the foreground, on this port of 127.0.0.1. */
  prepare(dir: string, store: string, port: number, password: string): Promise<Command>
  /** Builds the database of a data folder from files, where this way has neo4j-admin at hand. */
  build?(dir: string, store: string, files: StoreFiles, progress: (share: number) => void): Promise<void>
  /** Ends what a signal to that command may not reach. */
  close(dir: string, store: string): Promise<void>
}

export interface Command {
  program: string
  args: string[]
  env: NodeJS.ProcessEnv
  cwd?: string
}
