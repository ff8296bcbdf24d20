import type { Dataset } from './dataset'
import type { Problem } from './problem'
import { agreement } from './rules/agreement'
import { amounts } from './rules/amounts'
import { characters } from './rules/characters'
import { citations } from './rules/citations'
import { clauses } from './rules/clauses'
import { codes } from './rules/codes'
import { derivations } from './rules/derivations'
import { directions } from './rules/directions'
import { duplicates } from './rules/duplicates'
import { evidence } from './rules/evidence'
import { figures } from './rules/figures'
import { fileNames } from './rules/fileNames'
import { focuses } from './rules/focuses'
import { ids } from './rules/ids'
import { kinds } from './rules/kinds'
import { loops } from './rules/loops'
import { masks } from './rules/masks'
import { mentions } from './rules/mentions'
import { namesakes } from './rules/namesakes'
import { occurrences } from './rules/occurrences'
import { order } from './rules/order'
import { paragraphs } from './rules/paragraphs'
import { parts } from './rules/parts'
import { places } from './rules/places'
import { references } from './rules/references'
import { targets } from './rules/targets'
import { texts } from './rules/texts'

/** A rule that data files obey beyond their schema: finds what breaks it. */
export type Rule = (dataset: Dataset) => Problem[]

/** Rules that hold of whatever could be read. */
export const rules: Rule[] = [
  agreement,
  amounts,
  characters,
  citations,
  clauses,
  codes,
  derivations,
  directions,
  duplicates,
  figures,
  fileNames,
  focuses,
  ids,
  kinds,
  loops,
  masks,
  mentions,
  namesakes,
  occurrences,
  order,
  paragraphs,
  parts,
  targets,
  texts,
]

/** Those of them that look at one entry at a time: rows of a large table are checked by these as they are read. */
export const rulesOfEntries: Rule[] = [characters, codes, derivations, figures, focuses, kinds, loops, parts, targets, references]

/** Rules that ask whether something is there: they mean something only when everything could be read. */
export const rulesOfTheWhole: Rule[] = [evidence, places, references]
