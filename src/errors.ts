import { GraphQLError } from 'graphql'

/** The client's mistake: names the argument, what was expected and what came. */
export function badInput(argument: string, expected: string, got: unknown, details: Record<string, unknown> = {}): GraphQLError {
  const came = JSON.stringify(got) ?? String(got)
  const message = `${argument} ${expected}, but got ${came.length > 80 ? `${came.slice(0, 80)}…` : came}`
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument, ...details } })
}

/** The database does not answer now. */
export function unavailable(cause: unknown): GraphQLError {
  return new GraphQLError('The database does not answer at the moment. Please try again shortly.', {
    originalError: cause instanceof Error ? cause : undefined,
    extensions: { code: 'SERVICE_UNAVAILABLE', http: { status: 503 } },
  })
}
