import { problem } from '../dataset'
import type { Rule } from '../rules'
import { statements } from '../statements'

const wholes: Record<string, string> = {
  Department: 'District',
  Platform: 'Measure',
  Policy: 'Measure',
  Programme: 'Measure',
  Project: 'Measure',
}

/** A part and its whole are of one type; or a department is of a district, and an instrument, platform, project or programme of a measure. */
export const parts: Rule = dataset =>
  statements(dataset)
    .filter(({ fact, from, to }) => fact.type === 'PART_OF' && from.label !== to.label && wholes[from.label] !== to.label)
    .map(({ fact, from, to, at }) => {
      const fitting = [from.label, wholes[from.label] ?? []].flat().join(' or a ')
      return problem(fact, at.to, `must be a ${fitting}, for ${from.id} is a ${from.label}, but got the ${to.label} ${to.id}`)
    })
