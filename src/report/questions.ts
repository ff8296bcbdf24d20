import { type DocumentNode, parse } from 'graphql'

/** What stands beside a fact: how firmly it is known is asked beside it. */
const SOURCES = `
fragment Sources on Sourced {
  evidence { id paragraph table basis quote quoteReason document { id title date } }
}`

const PAGE = 'pageInfo { hasNextPage endCursor }'

const RELATION = 'type from { __typename id name } to { __typename id name } qualifiers { name value } assertion ...Sources'

/** The relations of a row, each with its source. */
const relations = (...types: string[]) =>
  `relations(types: [${types.join(', ')}], first: 100) {
      nodes { ${RELATION} }
      pageInfo { hasNextPage }
    }`

const STATE = `query State { meta { dataVersion modelVersion loadedAt } }`

const CHAIN_MAP = `query ChainMap($industry: Ref!, $regions: [Ref!], $after: String) {
  chainMap(industry: $industry, regions: $regions, firstPerSegment: 100, first: 100, after: $after) {
    industry { id name }
    legend { layers { index title titleEn } }
    nodes { id name type layer role gap }
    edges { source target type relations assertion ...Sources }
    truncations { node what shown of }
    ${PAGE}
  }
}`

const GAPS = `query Gaps($industry: Ref!, $regions: [Ref!]!, $after: String) {
  chainGaps(industry: $industry, regions: $regions, first: 100, after: $after) {
    states { region { id name } }
    coverage { documents { id title date knownGaps } regionsWithoutDocument { id name } }
    nodes {
      region { id name }
      segment { id name }
      state
      needs
      declared { qualifiers { name value } assertion ...Sources }
      observed { assertion ...Sources }
      nearest {
        district { id name provinces { name } }
        borderHops distanceKm acrossBorder enterprises projects parks
        relation { assertion ...Sources }
      }
    }
    ${PAGE}
  }
}`

const ENTERPRISES = `query Enterprises($industry: Ref!, $regions: [Ref!], $after: String) {
  anchors(industry: $industry, regions: $regions, first: 100, after: $after) {
    edges {
      role reason restsOn assertion ...Sources
      node { id name ${relations('LOCATED_IN', 'OPERATES_IN', 'INVESTED_BY', 'SUPPLIES')} }
    }
    ${PAGE}
  }
}`

const PROJECTS = `query Projects($industries: [Ref!], $regions: [Ref!], $after: String) {
  projects(filter: {industries: $industries, districts: $regions}, orderBy: INVESTMENT_DESC, first: 100, after: $after) {
    nodes {
      id name status investment count startYear endYear ...Sources
      ${relations('LOCATED_IN', 'IN_INDUSTRY', 'INVESTED_BY')}
    }
    ${PAGE}
  }
}`

const PARKS = `query Parks($industries: [Ref!], $regions: [Ref!], $after: String) {
  parks(filter: {industries: $industries, districts: $regions}, first: 100, after: $after) {
    nodes { id name level kind status ...Sources ${relations('LOCATED_IN', 'FOCUSES_ON', 'MANAGED_BY')} }
    ${PAGE}
  }
}`

const MEASURES = `query Measures($industries: [Ref!], $regions: [Ref!], $after: String) {
  measures(filter: {industries: $industries, districts: $regions}, orderBy: ORDER, first: 100, after: $after) {
    nodes {
      id heading ...Sources
      policies { id name kind ...Sources }
      responsibilities { actor { id name } role joint assertion ...Sources }
    }
    ${PAGE}
  }
}`

const TARGETS = `query Targets($industries: [Ref!], $regions: [Ref!], $after: String) {
  targets(filter: {industries: $industries, districts: $regions}, orderBy: INDICATOR, first: 100, after: $after) {
    nodes { id name valueState subjects { id name } ...Sources }
    ${PAGE}
  }
}`

const LINKS = `query Links($industry: Ref!, $between: Ref!, $and: Ref!, $language: Language!, $after: String) {
  crossBorderLinks(between: $between, and: $and, industry: $industry, first: 100, after: $after) {
    nodes {
      id kind assertion
      between { id name }
      and { id name }
      explanation(language: $language)
      premisesBetween { ...Sources }
      premisesAnd { ...Sources }
    }
    ${PAGE}
  }
}`

const PLACES = `query Places($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Industry { id name ${relations('UPSTREAM_OF', 'SUPPORTS')} }
    ... on Segment { id name ${relations('UPSTREAM_OF', 'SUPPORTS')} }
    ... on District { id name latitude longitude provinces { id name } }
  }
}`

const RELATIONS = `query Relations($ids: [ID!]!) {
  nodes(ids: $ids) { ... on Relation { ${RELATION} } }
}`

const question = (text: string): DocumentNode => parse(text.includes('...Sources') ? text + SOURCES : text)

/** What a report asks the API: each list page by page, everything with its sources. */
export const questions = {
  state: question(STATE),
  chainMap: question(CHAIN_MAP),
  gaps: question(GAPS),
  enterprises: question(ENTERPRISES),
  projects: question(PROJECTS),
  parks: question(PARKS),
  measures: question(MEASURES),
  targets: question(TARGETS),
  links: question(LINKS),
  places: question(PLACES),
  relations: question(RELATIONS),
}
