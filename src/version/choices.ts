import { Refusal } from '../refusal'
import { readFolder } from '../seed/folder'
import type { KeptDataset } from './kept'
import type { Choose } from './remake'

/** These datasets beside what the graph is made of; one of the same name is replaced. */
export function beside(folders: string[]): Choose {
  const names = folders.map(folder => readFolder(folder).header.name)
  return ({ datasets }) => ({ folders, kept: datasets.filter(({ name }) => !names.includes(name)) })
}

/** These datasets and no others. */
export function only(folders: string[]): Choose {
  return () => ({ folders, kept: [] })
}

/** What the graph is made of, without these datasets. Throws a Refusal where one is not there or another depends on it. */
export function without(names: string[]): Choose {
  return ({ datasets }) => {
    for (const name of names) named(datasets, name)
    const kept = datasets.filter(({ name }) => !names.includes(name))
    for (const { name, dependsOn } of kept)
      for (const needed of dependsOn.filter(each => names.includes(each)))
        throw new Refusal(`${needed} must stay as long as ${name} depends on it. Remove both: chain-atlas remove ${needed} ${name}`)
    return { folders: [], kept }
  }
}

/** What the graph was made of before its last load. Throws a Refusal where that was the first. */
export const before: Choose = ({ before: kept, version }) => {
  if (!kept) throw new Refusal('There must have been a graph before the last load to go back to, but there was none.')
  return { folders: [], kept, undoes: version }
}

/** The dataset of a name. Throws a Refusal that lists what is there. */
export function named(datasets: KeptDataset[], name: string): KeptDataset {
  const found = datasets.find(dataset => dataset.name === name)
  if (found) return found
  const all = datasets.length === 0 ? 'it holds none' : `it holds ${datasets.map(each => each.name).join(', ')}`
  throw new Refusal(`${JSON.stringify(name)} must be a dataset of the graph, but ${all}.`)
}
