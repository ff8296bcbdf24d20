import { jsonSchema } from '../../src/seed/jsonSchema'
import { model } from '../../src/seed/model'

const { $defs } = jsonSchema() as { $defs: Record<string, { properties: Record<string, unknown>; required: string[] }> }

test('there is a schema for each table, for dataset.yaml and for mapping.yaml', () => {
  const { lists, relations } = model()
  expect(Object.keys($defs)).toEqual(['dataset', 'mapping', ...lists.keys(), ...relations.keys()])
  expect($defs.dataset!.required).toEqual(['name', 'version', 'publisher', 'licence', 'date'])
})

test('a row has the fields of its type, without those of documents, and need not have an id', () => {
  expect($defs.enterprises!.required).toEqual(['name'])
  expect($defs.enterprises!.properties.aliases).toEqual({ type: 'array', items: { type: 'string' }, default: [] })
  expect($defs.ANCHORS!.required).toEqual(['from', 'to', 'role'])
  expect($defs.ANCHORS!.properties).not.toHaveProperty('p')
  expect($defs.ANCHORS!.properties.role).toMatchObject({ enum: expect.arrayContaining(['LEADING']) })
})
