import { basename } from 'node:path'
import { problem } from '../dataset'
import type { Rule } from '../rules'

/** A file is named after its id. */
export const fileNames: Rule = dataset =>
  dataset.files
    .filter(file => !file.table)
    .filter(({ name, id }) => basename(name) !== `${id}.yaml`)
    .map(file => problem({ file, path: ['id'] }, [], `must be ${basename(file.name, '.yaml')}, as the file is named, but got ${file.id}`))
