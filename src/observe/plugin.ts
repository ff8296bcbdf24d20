import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../composer/request'

/** Notes what a request asked and which errors its answer holds, for the log and the metrics. */
export const observePlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ contextValue: { request } }) => ({
    didResolveOperation: async ({ operationName }) => {
      request.tally.operation = operationName?.slice(0, 100)
    },
    willSendResponse: async ({ response: { body } }) => {
      if (body.kind !== 'single') return
      request.tally.codes = body.singleResult.errors?.map(({ extensions }) => String(extensions?.code))
    },
  }),
}
