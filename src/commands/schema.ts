import type { Command } from 'commander'
import { printSchema } from 'graphql'
import { readSchema } from '../schema'

/** `schema`: prints the API's schema as one SDL document, for generators of clients. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .description("Print the API's schema, to generate a client from (the package holds it as chain-atlas/schema.graphql)")
    .action(() => void process.stdout.write(`${printSchema(readSchema())}\n`))
}
