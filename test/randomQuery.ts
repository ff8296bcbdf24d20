import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** Random numbers that come again with the same seed. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const TEXTS = [
  'district:kaizhou',
  'enterprise:zijian-dianzi',
  '电子信息',
  '重庆市',
  '500154',
  '',
  ' ',
  'a OR b',
  '~1*"\\',
  "'} RETURN 1 //",
  '\u0000',
  '\u202eabc',
  '🐉',
  '2020',
  '2020-10-16',
  'x'.repeat(300),
]
const NUMBERS = ['0', '1', '5', '20', '100', '101', '-1', '2147483647']

/** A question made of what the schema has, with values that fit their types and are often wrong otherwise; now and then one that does not fit. */
export class RandomQuery {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly next: () => number,
  ) {}

  make(): string {
    const root = this.schema.getQueryType()!
    const text = `{ ${Array.from({ length: 1 + this.below(2) }, (_, i) => `r${i}: ${this.field(root, 1 + this.below(5), true)}`).join(' ')} }`
    // near-valid: a character is lost
    if (this.next() > 0.1) return text
    const at = this.below(text.length)
    return text.slice(0, at) + text.slice(at + 1)
  }

  private field(type: GraphQLObjectType, depth: number, composite: boolean): string {
    const fields = Object.values(type.getFields()).filter(f => !composite || isCompositeType(getNamedType(f.type)))
    const field = fields[this.below(fields.length)]
    if (!field) return '__typename'
    const args = field.args.filter(a => isRequired(a) || this.next() < 0.25).map(a => `${a.name}: ${this.value(a.type)}`)
    return `${field.name}${args.length ? `(${args.join(', ')})` : ''}${this.selection(field.type, depth)}`
  }

  private selection(output: GraphQLOutputType, depth: number): string {
    const type = getNamedType(output)
    if (!isCompositeType(type)) return ''
    if (isAbstractType(type)) {
      const types = this.schema.getPossibleTypes(type)
      const one = types[this.below(types.length)]!
      return ` { __typename ... on ${one.name} { ${this.fields(one, depth - 1)} } }`
    }
    return isObjectType(type) ? ` { ${this.fields(type, depth - 1)} }` : ''
  }

  private fields(type: GraphQLObjectType, depth: number): string {
    const leaves = Object.values(type.getFields()).filter(f => !isCompositeType(getNamedType(f.type)) && !f.args.some(isRequired))
    const leaf = leaves[this.below(leaves.length)]?.name ?? ''
    return `__typename ${leaf} ${depth > 0 ? this.field(type, depth, true) : ''}`
  }

  private value(type: GraphQLInputType): string {
    const nullable = getNullableType(type)
    if (!isNonNullType(type) && this.next() < 0.05) return 'null'
    if (isListType(nullable)) return `[${Array.from({ length: this.below(3) }, () => this.value(nullable.ofType)).join(', ')}]`
    if (isEnumType(nullable)) return nullable.getValues()[this.below(nullable.getValues().length)]!.name
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).filter(f => isNonNullType(f.type) || this.next() < 0.2)
      return `{${fields.map(f => `${f.name}: ${this.value(f.type)}`).join(', ')}}`
    }
    if (nullable.name === 'Int' || nullable.name === 'Float' || nullable.name === 'Weight') return NUMBERS[this.below(NUMBERS.length)]!
    return nullable.name === 'Boolean' ? String(this.next() < 0.5) : JSON.stringify(TEXTS[this.below(TEXTS.length)])
  }

  private below(n: number): number {
    return Math.floor(this.next() * n)
  }
}

const isRequired = ({ type, defaultValue }: GraphQLArgument) => isNonNullType(type) && defaultValue === undefined
