import { print } from 'graphql'
import type { Source as Api } from '../ask'
import type { Answers } from './answers'
import { applicationMap } from './content/applicationMap'
import { chainMap } from './content/chainMap'
import { investmentMap } from './content/investmentMap'
import { clusters, enterprises, projects } from './content/lists'
import { policies } from './content/policies'
import { problems } from './content/problems'
import { productMap } from './content/productMap'
import { regionalMap } from './content/regionalMap'
import { type Asked, type Cut, gather } from './gather'
import { Kit, together } from './kit'
import type { Head, IndustryReport } from './model'
import { questions } from './questions'

/** Makes a report of an industry in some regions from the API's answers alone. Throws Unanswered, which says why there is none. */
export async function makeReport(api: Api, asked: Asked): Promise<IndustryReport> {
  const { answers, cuts } = await gather(api, asked)
  const head = heading(answers, asked, cuts)
  const kit = new Kit(asked.language, head.documents.length > 0 ? 'NOT_STATED' : 'NO_DOCUMENT')
  const parts = [
    chainMap(kit, answers),
    productMap(kit, answers),
    applicationMap(kit, answers),
    regionalMap(kit, answers),
    investmentMap(kit, answers, asked.regions.length),
    enterprises(kit, answers),
    projects(kit, answers),
    clusters(kit, answers, asked.regions.length),
    problems(kit, answers),
    policies(kit, answers),
  ]
  return {
    head: { ...head, title: `${head.industry.name}${kit.say('title')}` },
    parts,
    sources: kit.sources,
    questions: { texts: Object.fromEntries(Object.entries(questions).map(([name, text]) => [name, print(text)])), asked },
  }
}

function heading({ state, map, gaps }: Answers, { regions, language }: Asked, cuts: Cut[]): Omit<Head, 'title'> {
  const named = together(gaps.states, count => count.region).map(({ end }) => end)
  return {
    industry: map.industry,
    // a chain without segments has no state anywhere: then as they were asked for
    regions: named.length > 0 ? named.map(({ id, name }) => ({ id, name })) : regions.map(name => ({ id: name, name })),
    language,
    madeAt: new Date().toISOString(),
    ...state,
    documents: gaps.coverage.documents.map(({ id, title, date }) => ({ id, title, date })),
    regionsWithoutDocument: gaps.coverage.regionsWithoutDocument,
    cuts,
  }
}
