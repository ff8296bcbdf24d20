import { problem } from '../dataset'
import type { Rule } from '../rules'

/** With the texts at hand: each document's text is there, and is the one that was read, by checksum and number of paragraphs. */
export const texts: Rule = dataset =>
  dataset.files.flatMap(file => {
    const { document, id } = file
    if (!document || !dataset.texts) return []
    const text = dataset.texts.get(id)
    const at = (field: string, message: string) => problem({ file, path: [field] }, [], message)
    if (!text) return [at('id', `must be the name of a text, but there is no ${id}.txt in the folder of texts`)]
    const differs = [
      ...(text.sha256 === document.sha256 ? [] : [at('sha256', `must be that of ${id}.txt, ${text.sha256}, but got ${document.sha256}`)]),
      ...(text.paragraphs.length === document.paragraphs
        ? []
        : [at('paragraphs', `must be that of ${id}.txt, ${text.paragraphs.length}, but got ${document.paragraphs}`)]),
    ]
    return differs
  })
