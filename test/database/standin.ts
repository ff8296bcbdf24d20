import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Env, readEnv } from '../../src/env'
import { folder } from './folder'

/** A machine that has only the programs given, as shell scripts by name; with empty folders for data and cache. */
export function machine(programs: Record<string, string>): Env {
  const home = folder()
  const bin = join(home, 'bin')
  mkdirSync(bin)
  for (const [name, script] of Object.entries(programs))
    writeFileSync(join(bin, name), `#!/bin/sh\nPATH=/usr/local/bin:/usr/bin:/bin\n${script}\n`, { mode: 0o755 })
  return readEnv({ PATH: bin, NEO4J_DIR: join(home, 'neo4j'), CACHE_DIR: join(home, 'cache') })
}

/** The start of a script for a Java 17 that, run as a server, goes on with what follows. */
export const java17 = `case "$*" in
  -version) echo 'openjdk version "17.0.1" 2021-10-19' >&2; exit;;
  *AdminTool*) exit;;
esac`
