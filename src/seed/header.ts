import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { coerceInputValue } from 'graphql'
import type { DatasetSeed } from '../generated/seeds'
import { type Model, model } from './model'
import type { Problem } from './problem'
import { readYaml, type Yaml } from './yaml'

/** What a dataset says of itself. */
export type Header = Required<Pick<DatasetSeed, 'name' | 'precedence' | 'dependsOn'>> & Partial<Omit<DatasetSeed, 'dependsOn'>>

/** A folder without `dataset.yaml`, which may hold documents and reference tables only. */
export const unnamed: Header = { name: 'unnamed', precedence: 0, dependsOn: [] }

/** Reads `dataset.yaml` of a folder. Undefined where there is none, or where it has problems. */
export function readHeader(folder: string): { header: Header | undefined; text: string | undefined; problems: Problem[] } {
  const path = join(folder, 'dataset.yaml')
  if (!existsSync(path)) return { header: undefined, text: undefined, problems: [] }
  const text = readFileSync(path, 'utf8')
  const { value, problems, yaml } = readSettings<DatasetSeed>(path, text, 'dataset')
  if (value && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value.name)) {
    const message = `must be in a-z, 0-9 and single hyphens, but got ${JSON.stringify(value.name)}`
    problems.push({ file: path, line: yaml.lineOf(['name']), path: ['name'], message })
  }
  const whole = value && problems.length === 0
  return { header: whole ? { ...value, precedence: value.precedence ?? 0, dependsOn: value.dependsOn ?? [] } : undefined, text, problems }
}

/** Reads a YAML file about a dataset against its input type; every value that does not fit is a problem with its line. */
export function readSettings<Seed>(
  path: string,
  text: string,
  type: keyof Pick<Model, 'dataset' | 'mapping'>,
): { value: Seed | undefined; problems: Problem[]; yaml: Yaml } {
  const yaml = readYaml(text)
  const problems: Problem[] = yaml.problems.map(problem => ({ file: path, ...problem }))
  if (problems.length > 0) return { value: undefined, problems, yaml }
  const value = coerceInputValue(yaml.value ?? {}, model()[type], (at, _value, error) => {
    problems.push({ file: path, line: yaml.lineOf(at), path: at, message: error.message })
  }) as Seed
  return { value: problems.length > 0 ? undefined : value, problems, yaml }
}
