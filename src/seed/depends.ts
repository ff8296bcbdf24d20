import { join } from 'node:path'
import type { Folder } from './folder'
import { byPrecedence } from './merge'

/** Puts datasets in the order of their precedence, whatever that of the command line; a name that two bear and a dataset that is missing are problems of the dataset. */
export function orderFolders(folders: Folder[]): Folder[] {
  const names = new Map<string, Folder>()
  for (const folder of folders) {
    const at = (path: string, message: string) => folder.problems.push({ file: join(folder.folder, 'dataset.yaml'), path: [path], message })
    const { name } = folder.header
    const before = names.get(name)
    if (before) at('name', `must be of one dataset, but ${before.folder} is ${name} too`)
    names.set(name, folder)
    for (const needed of folder.header.dependsOn.filter(each => !folders.some(({ header }) => header.name === each)))
      at(
        'dependsOn',
        `must be in the graph or loaded together with it, but ${needed} is not among the datasets: ${folders.map(each => each.header.name).join(', ')}`,
      )
  }
  return [...folders].sort((a, b) => byPrecedence({ dataset: a.header }, { dataset: b.header }))
}
