import type { ApolloServerPlugin } from '@apollo/server'
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import type { Context } from '../composer/request'
import { type Cost, costOf } from './cost'
import type { Documents } from './documents'
import type { Limits } from './limits'
import { tooComplex } from './refuse'
import { checkValues } from './values'

/** An answer holds no more errors: the first ones say what is wrong. */
export const MOST_ERRORS = 5

/** Refuses what is over a limit before it is validated or run, and tells each answer's cost in `extensions.cost`. */
export function limitsPlugin(schema: GraphQLSchema, documents: Documents, limits: Limits): ApolloServerPlugin<Context> {
  const price = prices(schema)
  return {
    requestDidStart: async () => ({
      didResolveSource: async ({ queryHash, source }) => documents.admit(queryHash, source),
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        const refusal = documents.refusal(document)
        if (refusal) throw refusal
        checkValues(request.variables, limits)
        if (!operation) return
        if (!schema.getRootType(operation.operation)) throw readsOnly(operation)
        const cost = price(document, operation, request.variables ?? {})
        contextValue.request.tally.cost = cost.nodes + cost.introspectionNodes
        for (const name of ['nodes', 'introspectionNodes'] as const)
          if (cost[name] > limits[name]) throw tooComplex(name, limits, cost[name])
      },
      willSendResponse: async ({ response: { body }, contextValue }) => {
        if (body.kind !== 'single') return
        const result = body.singleResult
        if (result.errors && result.errors.length > MOST_ERRORS) result.errors = result.errors.slice(0, MOST_ERRORS)
        result.extensions = { ...result.extensions, cost: contextValue.request.tally.cost }
      },
    }),
  }
}

/** graphql-js finds this only while it executes, and takes it for a mistake of the server. */
function readsOnly({ operation }: OperationDefinitionNode): GraphQLError {
  return new GraphQLError(`The API only reads: it has no ${operation}.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
  })
}

/** Costs, remembered for operations without variables. */
function prices(schema: GraphQLSchema) {
  const known = new WeakMap<OperationDefinitionNode, Cost>()
  return (document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): Cost => {
    const before = known.get(operation)
    if (before) return before
    const cost = costOf(schema, document, operation, variables)
    if (!operation.variableDefinitions?.length) known.set(operation, cost)
    return cost
  }
}
