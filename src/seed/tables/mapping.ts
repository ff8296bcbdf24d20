import type { FieldMapping, MappingSeed, StateMapping } from '../../generated/seeds'
import { model } from '../model'
import type { Path } from '../problem'
import { units } from './units'

/** What is wrong with a mapping beyond its schema: targets, fields and units that are none, an entity that is not stated above. */
export function mappingProblems({ tables }: MappingSeed): { at: Path; message: string }[] {
  return tables.flatMap(({ states }, table) =>
    states.flatMap((state, index) => {
      const at: Path = ['tables', table, 'states', index]
      const input = inputOf(state.target)
      if (!input) {
        const message = `must be a list or a relationship type of seeds.graphql, but got ${JSON.stringify(state.target)}`
        return [{ at: [...at, 'target'], message }]
      }
      const above = states.slice(0, index).map(({ target }) => target)
      return state.fields.flatMap((field, place) =>
        fieldProblems(field, Object.keys(input.getFields()), above).map(message => ({ at: [...at, 'fields', place], message })),
      )
    }),
  )
}

/** The input type of a target. Undefined where there is no such list or relationship type. */
export function inputOf(target: StateMapping['target']) {
  const { lists, relations } = model()
  return (lists.get(target) ?? relations.get(target))?.input
}

function fieldProblems({ field, column, constant, entity, unit }: FieldMapping, fields: string[], above: string[]): string[] {
  const sources = [column, constant, entity].filter(source => source !== undefined && source !== null)
  return [
    ...(fields.includes(field) && field !== 'p' && field !== 'basis' ? [] : [`field must be one of the target, but got ${field}`]),
    ...(sources.length === 1 ? [] : [`must give one of column, constant and entity, but gives ${sources.length}`]),
    ...(unit && !(unit in units) ? [`unit must be one of ${Object.keys(units).join(', ')}, but got ${unit}`] : []),
    ...(entity && !above.includes(entity) ? [`entity must be the target of a state above, but got ${entity}`] : []),
  ]
}
