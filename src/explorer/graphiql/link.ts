import type { GraphiQLProps } from 'graphiql'
import { examples } from './examples'

/** What the page opens with: the query of a link (`?query=…&variables=…`), else the tabs of the last visit, else a few examples. */
export function linked(search: string): Pick<GraphiQLProps, 'initialQuery' | 'initialVariables' | 'defaultTabs'> {
  const parameters = new URLSearchParams(search)
  const query = parameters.get('query')
  if (query === null) return { defaultTabs: examples }
  return { initialQuery: query, initialVariables: parameters.get('variables') ?? '' } // '' or the last visit's variables would stand beside the query
}
