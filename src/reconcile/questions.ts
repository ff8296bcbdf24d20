import { parse } from 'graphql'

/** What the reconciliation service asks of the API. */
export const matchQuestion = parse(`query Match($queries: [MatchInput!]!, $first: Int!) {
  match(queries: $queries, first: $first) {
    state
    candidates { hint score { total parts { name value } } node { __typename id name } }
  }
}`)

export const searchQuestion = parse(`query Suggest($text: NamePart!) {
  search(text: $text, first: 20) { hits { hint node { __typename id name } } }
}`)

export const nodesQuestion = parse(`query Extend($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Entity { id name nameEn aliases evidence { id } }
    ... on Located { districts { id name } }
  }
}`)

export interface Match {
  match: { state: string; candidates: { hint: string; score: { total: number; parts: { name: string; value: number }[] }; node: Node }[] }[]
}

export interface Search {
  search: { hits: { hint: string; node: Node }[] }
}

export interface Nodes {
  nodes: ({
    id?: string
    name: string
    nameEn: string | null
    aliases: string[]
    evidence: { id: string }[]
    districts?: { id: string; name: string }[]
  } | null)[]
}

interface Node {
  __typename: string
  id: string
  name: string
}
