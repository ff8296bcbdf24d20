import type { Command } from 'commander'
import { printSchema } from 'graphql'
import { readSchema } from '../schema'
import { jsonSchema } from '../seed/jsonSchema'

/** `schema`: prints the API's schema as one SDL document, for generators of clients; or that of datasets, as JSON Schema. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .description("Print the API's schema, to generate a client from (the package holds it as chain-atlas/schema.graphql)")
    .option('--datasets', 'print the JSON Schema of dataset.yaml, mapping.yaml and the rows of tables instead')
    .action(({ datasets }: { datasets?: boolean }) => {
      process.stdout.write(`${datasets ? JSON.stringify(jsonSchema(), null, 2) : printSchema(readSchema())}\n`)
    })
}
