import { GraphQLError } from 'graphql'
import { type Limits, limitTable } from './limits'

const advice: Record<keyof Limits, string> = {
  depth: 'Ask for fewer levels; what is missing can be asked by id in a second question.',
  introspectionDepth: 'The standard introspection query fits.',
  aliases: 'Ask several questions, or use a list with a filter.',
  directives: 'Leave some out, or ask several questions.',
  tokens: 'Ask for fewer fields, or ask several questions.',
  queryLength: 'Ask for fewer fields, and send values as variables.',
  bodyBytes: 'Send fewer values, or ask several questions.',
  nodes: 'Use smaller pages (`first`), fewer levels or fewer aliases.',
  introspectionNodes: 'The standard introspection query fits.',
  listItems: 'Ask several questions.',
  stringLength: 'Send a shorter text.',
}

/** The refusal of what is over a limit: which, what came, and what to cut. `subject` is what is too large. */
export function tooComplex(name: keyof Limits, limits: Limits, came: number, subject = 'The query'): GraphQLError {
  const maximum = limits[name]
  const code = name === 'listItems' || name === 'stringLength' ? 'BAD_USER_INPUT' : 'QUERY_TOO_COMPLEX'
  const got = came === Number.POSITIVE_INFINITY ? 'more' : came
  return new GraphQLError(`${subject} must have at most ${maximum} ${limitTable[name].what}, but has ${got}. ${advice[name]}`, {
    extensions: { code, limit: name, maximum, got, http: { status: name === 'bodyBytes' ? 413 : 400 } },
  })
}
