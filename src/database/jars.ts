import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../commands/report'
import type { Env } from '../env'
import { Refusal } from '../refusal'
import { lastLines } from './log'
import { identify } from './process'
import { type Outcome, runProgram } from './program'

const version = '5.26.30'
const total = 225

/** The folder whose `lib` holds the jars of our Neo4j, whether or not they are there yet. */
export function jarsFolder(env: Env): string {
  return join(env.cacheDir, `neo4j-${version}`)
}

/** Whether the jars are there: then Maven is not needed. */
export function hasJars(env: Env): boolean {
  return existsSync(join(jarsFolder(env), 'lib'))
}

/** Fetches the jars with Maven, from where the user's own Maven fetches. They appear all at once or not at all. */
export async function fetchJars(env: Env, report: Report, signal: AbortSignal | undefined): Promise<void> {
  mkdirSync(env.cacheDir, { recursive: true })
  removeAbandoned(env)
  const draft = mkdtempSync(`${jarsFolder(env)}.${process.pid}.`)
  try {
    writeFileSync(join(draft, 'pom.xml'), pom)
    const outcome = await runMaven(env, draft, report, signal)
    if (outcome?.code !== 0) throw failure(env, outcome)
    rename(draft, env)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

const pom = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>chain-atlas</groupId>
  <artifactId>neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j.assembly</groupId>
      <artifactId>neo4j-community-standalone</artifactId>
      <version>${version}</version>
      <type>pom</type>
    </dependency>
  </dependencies>
</project>
`

async function runMaven(env: Env, draft: string, report: Report, signal: AbortSignal | undefined): Promise<Outcome | undefined> {
  const args = ['-B', '-f', 'pom.xml', 'dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(draft, 'lib')}`]
  const bar = report.bar(`Fetching Neo4j ${version} (${total} jars, 125 MB, once)`, total, 'jars')
  const seen = new Set<string>()
  const line = (text: string) => {
    // One already in Maven's own cache is only copied, any other is downloaded and later copied.
    const jar = /(?:Downloaded from .*\/|Copying )([^/\s]+\.jar)/.exec(text)?.[1]
    if (jar) bar.at(Math.min(seen.add(jar).size, total))
  }
  try {
    return await runProgram('mvn', args, { env: env.inherited, cwd: draft, signal, line })
  } finally {
    bar.end()
  }
}

function failure(env: Env, outcome: Outcome | undefined): Refusal {
  const log = `${jarsFolder(env)}-maven.log`
  const lines = outcome?.lines ?? []
  writeFileSync(log, lines.join('\n'))
  return new Refusal(
    `Maven must fetch Neo4j's jars, but it ended with exit code ${outcome?.code}. ${lastLines(lines, log)}\n` +
      'See that Maven can download (its own settings.xml names mirrors and proxies) and start again, or name a running Neo4j with NEO4J_URI',
  )
}

function rename(draft: string, env: Env): void {
  try {
    renameSync(draft, jarsFolder(env))
  } catch (error) {
    // Another start fetched the same jars meanwhile.
    if (!hasJars(env)) throw error
  }
}

function removeAbandoned(env: Env): void {
  for (const entry of readdirSync(env.cacheDir)) {
    const pid = new RegExp(`^neo4j-${version}\\.(\\d+)\\.`).exec(entry)?.[1]
    if (pid && !identify(Number(pid))) rmSync(join(env.cacheDir, entry), { recursive: true, force: true })
  }
}
