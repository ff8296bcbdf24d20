import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql'
import { model } from './model'

type Json = Record<string, unknown>

const plain: Record<string, Json> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  Date: { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' },
}

/**
 * A dataset's files as JSON Schema (2020-12), made of the input types: `#/$defs/dataset` is dataset.yaml, `#/$defs/mapping` mapping.yaml,
 * `#/$defs/enterprises` and its like a row of the table of that name.
 */
export function jsonSchema(): Json {
  const { dataset, mapping, lists, relations } = model()
  const rows = [...lists, ...relations].map(([name, { input }]) => [name, row(input)])
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Files of a Chain Atlas dataset',
    $defs: { dataset: object(dataset), mapping: object(mapping), ...Object.fromEntries(rows) },
  }
}

/** A row of a table cites itself, and may be found by its code or name. */
function row(input: GraphQLInputObjectType): Json {
  return object(input, ['p', 'basis'], ['id'])
}

function object(input: GraphQLInputObjectType, except: string[] = [], optional: string[] = []): Json {
  const fields = Object.values(input.getFields()).filter(({ name }) => !except.includes(name))
  const required = fields.filter(field => isRequiredInputField(field) && !optional.includes(field.name)).map(({ name }) => name)
  return {
    type: 'object',
    ...described(input.description),
    properties: Object.fromEntries(fields.map(field => [field.name, property(field)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

function property({ type, description, defaultValue }: GraphQLInputField): Json {
  return { ...described(description), ...value(type), ...(defaultValue === undefined ? {} : { default: defaultValue }) }
}

function value(type: GraphQLInputType): Json {
  if (isNonNullType(type)) return value(type.ofType)
  if (isListType(type)) return { type: 'array', items: value(type.ofType) }
  if (isInputObjectType(type)) return object(type)
  if (isEnumType(type)) return { enum: type.getValues().map(({ name }) => name) }
  return plain[type.name] ?? { type: 'string' }
}

function described(description: string | null | undefined): Json {
  return description ? { description } : {}
}
