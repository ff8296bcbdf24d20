import type { DataFile, Dataset } from './dataset'
import type { Text } from './texts'

/** The text that a document was read from. Undefined where it is not at hand, or is another one: then its words say nothing. */
export function textOf(dataset: Dataset, { id, document }: DataFile): Text | undefined {
  const text = dataset.texts?.get(id)
  return document && text?.sha256 === document.sha256 ? text : undefined
}
