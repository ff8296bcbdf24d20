import type { Command } from 'commander'
import { readEnv } from '../env'
import { serve } from '../main'
import { terminal } from './report'
import { untilSignal } from './signal'

/** `serve`: finds or starts the database, loads `seeds/`, answers at /graphql and /graphiql until Ctrl-C. */
export function addServe(program: Command): void {
  program
    .command('serve')
    .description('Find or start a Neo4j, load seeds/, and serve the GraphQL API until Ctrl-C')
    .action(async () => {
      await untilSignal(async signal => {
        try {
          await serve(readEnv(), terminal, signal)
        } catch (error) {
          // to be stopped while it starts is no failure
          if (!signal.aborted) throw error
        }
      })
      // all is stopped; a connection to a database that went silent must not keep the process
      process.exit()
    })
}
