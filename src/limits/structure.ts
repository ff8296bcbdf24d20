import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql'
import type { Limits } from './limits'
import { tooComplex } from './refuse'

/**
 * Refuses a document by its shape alone, in one walk, before graphql-js validates it (which takes quadratic time for some shapes). Each fragment
 * is measured once however often it is spread; one that spreads itself is left to the validation.
 */
export function checkStructure(document: DocumentNode, limits: Limits): void {
  checkNodes(document, limits)
  const depths = new Depths(document, limits)
  for (const definition of document.definitions) if ('selectionSet' in definition) depths.check(definition.selectionSet)
}

/** Whether a field asks for the schema, which has limits of its own. */
export function introspects({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type'
}

function checkNodes(document: DocumentNode, limits: Limits): void {
  let aliases = 0
  let directives = 0
  visit(document, {
    SelectionSet: set => {
      aliases += aliasesOf(set)
      if (aliases > limits.aliases) throw tooComplex('aliases', limits, aliases)
    },
    Directive: () => {
      if (++directives > limits.directives) throw tooComplex('directives', limits, directives)
    },
    ListValue: ({ values }) => {
      if (values.length > limits.listItems) throw tooComplex('listItems', limits, values.length, 'A list')
    },
    StringValue: ({ value }) => {
      if (value.length > limits.stringLength) throw tooComplex('stringLength', limits, value.length, 'A text')
    },
    Argument: ({ value }) => checkNesting(value, limits),
    VariableDefinition: ({ defaultValue }) => checkNesting(defaultValue, limits),
  })
}

/** The aliases of one place in the question, and the fields that stand there more than once: each pair of them is compared. */
function aliasesOf({ selections }: SelectionSetNode): number {
  const names = new Set<string>()
  let aliases = 0
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue
    if (selection.alias || names.has(selection.name.value)) aliases++
    names.add(selection.name.value)
  }
  return aliases
}

function checkNesting(value: ValueNode | undefined, limits: Limits, level = 1): void {
  if (level > limits.depth) throw tooComplex('depth', limits, level, 'A value')
  if (value?.kind === Kind.LIST) for (const item of value.values) checkNesting(item, limits, level + 1)
  if (value?.kind === Kind.OBJECT) for (const field of value.fields) checkNesting(field.value, limits, level + 1)
}

class Depths {
  private readonly fragments: Map<string, FragmentDefinitionNode>
  /** Undefined while a fragment is being measured. */
  private readonly known = new Map<string, number | undefined>()

  constructor(
    document: DocumentNode,
    private readonly limits: Limits,
  ) {
    this.fragments = new Map(document.definitions.flatMap(d => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d]] : [])))
  }

  check(set: SelectionSetNode): void {
    const depth = this.of(set)
    if (depth > this.limits.depth) throw tooComplex('depth', this.limits, depth)
  }

  /** How many levels of fields a selection has, what introspects counted apart. */
  private of({ selections }: SelectionSetNode): number {
    return Math.max(0, ...selections.map(selection => this.ofSelection(selection)))
  }

  private ofSelection(selection: SelectionNode): number {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value)
    const below = selection.selectionSet ? this.of(selection.selectionSet) : 0
    if (selection.kind === Kind.INLINE_FRAGMENT) return below
    if (!introspects(selection)) return below + 1
    if (below + 1 > this.limits.introspectionDepth) throw tooComplex('introspectionDepth', this.limits, below + 1)
    return 1
  }

  private ofFragment(name: string): number {
    if (!this.known.has(name)) {
      this.known.set(name, undefined)
      const fragment = this.fragments.get(name)
      this.known.set(name, fragment ? this.of(fragment.selectionSet) : 0)
    }
    return this.known.get(name) ?? 0
  }
}
