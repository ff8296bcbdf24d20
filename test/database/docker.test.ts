import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase, verifyDatabase } from '../../src/database/database'
import { fetchJars, hasJars, jarsFolder } from '../../src/database/jars'
import { type Env, readEnv } from '../../src/env'
import { processesNaming } from './folder'
import { recorder } from './recorder'
import { machine } from './standin'

const real = readEnv()

// Takes the arguments that we give `docker`, and runs a real Neo4j from the jars where Docker would run one in a container.
const standIn = `
bin=$(dirname "$0"); home=$(dirname "$bin")/container
echo "$*" >> "$bin/calls"
case $1 in
  info|image) exit 0;;
  stop) read pid < "$home/pid" && kill $pid && while kill -0 $pid; do sleep 0.1; done; rm -f "$home/pid"; exit;;
  rm) exit 1;;
esac
for a; do case $a in
  127.0.0.1:*:7687) port=$(echo $a | cut -d: -f2);;
  type=bind,*) data=$(echo $a | sed 's/.*source=//; s/,.*//');;
esac; done
mkdir -p "$home/conf"
cat > "$home/conf/neo4j.conf" <<CONF
server.directories.data=$data
server.bolt.listen_address=127.0.0.1:$port
server.http.enabled=false
server.https.enabled=false
internal.server.bolt.thread_pool_shutdown_wait_time=0s
CONF
cd '${jarsFolder(real)}'
NEO4J_HOME=$home NEO4J_CONF=$home/conf '${real.java}' -cp 'lib/*' org.neo4j.cli.AdminTool dbms set-initial-password "\${NEO4J_AUTH#neo4j/}"
echo $$ > "$home/pid"
exec '${real.java}' -Xmx512m --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED \\
  --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED \\
  -cp 'lib/*' org.neo4j.server.CommunityEntryPoint --console-mode --home-dir=$home --config-dir=$home/conf`

const callsOf = (env: Env) =>
  readFileSync(join(env.neo4jDir, '..', 'bin', 'calls'), 'utf8')
    .trim()
    .split('\n')

beforeAll(async () => {
  if (!hasJars(real)) await fetchJars(real, recorder(), undefined)
}, 600_000)

test('without Java, Neo4j runs in a container: on 127.0.0.1, with our password in no argument, and stopped with us', async () => {
  const env = machine({ docker: standIn })
  const database = await openDatabase(env, recorder())
  await expect(verifyDatabase(database)).resolves.toBeUndefined()
  expect(database.managed).toBe(true)
  await database.stop()

  const calls = callsOf(env)
  const run = calls.find(call => call.startsWith('run '))!
  const name = /--name (chain-atlas-\w{12}) /.exec(run)?.[1]
  expect(run).toContain(
    `--publish 127.0.0.1:${new URL(database.uri).port}:7687 --mount type=bind,source=${env.neo4jDir}/data,target=/data `,
  )
  expect(run).toMatch(/--env NEO4J_AUTH --env NEO4J_server_memory_heap_max__size=\d+m /)
  expect(run).not.toContain(readFileSync(join(env.neo4jDir, 'password'), 'utf8'))
  // Before, what a killed start left; after, ours.
  expect(calls.filter(call => call === `stop -t 30 ${name}`)).toHaveLength(2)
  expect(processesNaming(join(env.neo4jDir, '..'))).toEqual([])
  expect(existsSync(join(env.neo4jDir, 'lock'))).toBe(false)
})

test('an image that cannot be fetched: the last lines, the log, and nothing left', async () => {
  const env = machine({ docker: 'case $1 in image) exit 1;; pull) echo "no such host" >&2; exit 1;; esac' })
  const log = join(env.cacheDir, 'docker-pull.log')
  await expect(openDatabase(env, recorder())).rejects.toThrow(
    `Docker must fetch the image neo4j:5.26-community, but it ended with exit code 1. Its last lines:\n  no such host\nThe rest is in ${log}`,
  )
  expect(existsSync(env.neo4jDir)).toBe(false)
})
