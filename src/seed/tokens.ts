import { type GraphQLEnumType, type GraphQLInputObjectType, type GraphQLObjectType, getNamedType, isLeafType } from 'graphql'
import { model } from './model'

/** Every label, relationship type and property that a graph of the model can hold. */
export interface Tokens {
  labels: string[]
  relationshipTypes: string[]
  properties: string[]
}

/** What the SDL does not name: the look-up of names, the Meta node, the change feed, and what a load says of itself. */
const own = {
  labels: ['Entity', 'Name', 'Meta', 'Load', 'Change', 'Dataset', 'DatasetFile'],
  relationshipTypes: ['NAMES', 'SPELLS'],
  properties: [
    ...['evidence', 'basis', 'datasets', 'formerIds', 'rule', 'key', 'version', 'rules', 'state'],
    ...['conflicts', 'conflictValues', 'conflictDatasets'],
    // what a map names that files for nodes and maps alike ask for
    'said',
    // what the rules count
    ...['enterprises', 'projects', 'parks', 'weakest'],
    // what a load notes of itself and of each change
    ...['sequence', 'previous', 'added', 'changed', 'removed', 'kept'],
    ...['kind', 'type', 'subject', 'from', 'to', 'properties', 'before', 'after'],
    // what is kept of the datasets, and which load is writing
    ...['checksum', 'checksums', 'skip', 'skipped', 'undoes', 'load', 'files', 'relations'],
    ...['publisher', 'licence', 'description', 'precedence', 'dependsOn', 'inside', 'part', 'last', 'bytes'],
    ...['modelVersion', 'loadedAt', 'paragraphsRead', 'knownGaps', 'entityTypes', 'entityCounts', 'relationTypes', 'relationCounts'],
  ],
}

/** The tokens of the model: entity types, the relation types of the API, and the plain fields of both, of data files and of answers. */
export function tokens(): Tokens {
  const { schema, kinds, lists, relations } = model()
  const entities = [...kinds.keys()].map(label => schema.getType(label) as GraphQLObjectType)
  const inputs = [...lists.values(), ...relations.values()].map(({ input }) => input)
  const fields = [...entities, ...inputs].flatMap(plainFields).filter(name => !['from', 'to', 'p', 'note'].includes(name))
  const verbs = (schema.getType('RelationType') as GraphQLEnumType).getValues().map(({ name }) => name)
  return {
    labels: [...own.labels, ...kinds.keys()],
    relationshipTypes: [...own.relationshipTypes, ...new Set([...verbs, ...relations.keys()])],
    properties: [...new Set([...own.properties, ...fields])],
  }
}

function plainFields(type: GraphQLObjectType | GraphQLInputObjectType): string[] {
  const fields = Object.values(type.getFields())
  return fields.filter(field => isLeafType(getNamedType(field.type))).map(({ name }) => name)
}
