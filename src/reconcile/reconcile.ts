import type { Response } from 'express'
import { z } from 'zod'
import { ask, type Source } from '../ask'
import { refuse } from '../http/refuse'
import { nameKey } from '../seed/key'
import { BATCH, readForm } from './form'
import { type Match, matchQuestion } from './questions'
import type { Named } from './types'

/** OpenRefine sends ten at a time. */
const MOST = 500

const queryForms = z.record(
  z.string(),
  z.object({
    query: z.string().max(1_000),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    limit: z.number().int().min(1).max(100).default(5),
    properties: z.array(z.object({ pid: z.string(), v: z.unknown() })).default([]),
  }),
)

const queriesForm = queryForms.refine(queries => Object.keys(queries).length <= MOST, `there must be at most ${MOST}`)

type Query = z.infer<typeof queryForms>[string]

/** Answers a batch of queries: for each, candidates with a score of 0 to 100; `match` only where one stands out. */
export async function reconcile(source: Source, types: Named[], form: unknown, response: Response): Promise<void> {
  const read = readForm(queriesForm, form, 'queries', '{"q0":{"query":"紫建电子","type":"Enterprise"}}')
  if ('error' in read) return void refuse(response.req, response, 400, 'BAD_USER_INPUT', read.error)
  const entries = Object.entries(read.form)
  const answer: Record<string, { result: unknown[] }> = Object.fromEntries(entries.map(([key]) => [key, { result: [] }]))
  const askable = entries.filter(([, { query }]) => nameKey(query) !== '' && nameKey(query).length <= 200)
  for (let start = 0; start < askable.length; start += BATCH) {
    const batch = askable.slice(start, start + BATCH)
    const first = Math.max(...batch.map(([, { limit }]) => limit))
    const found = await ask<Match>(source, matchQuestion, { first, queries: batch.map(([, query]) => input(query, types)) })
    if ('error' in found) return void refuse(response.req, response, found.status, found.code, found.error)
    batch.forEach(([key, query], i) => {
      answer[key] = { result: results(found.data.match[i]!, query, types) }
    })
  }
  response.json(answer)
}

function input({ query, type, properties: given }: Query, types: Named[]) {
  const place = given.find(({ pid }) => pid === 'place' || pid === 'districts')?.v
  const [only, ...others] = [type ?? []].flat()
  return {
    name: query,
    type: others.length === 0 && types.some(({ id }) => id === only) ? only : undefined,
    place: typeof place === 'string' && nameKey(place) !== '' && place.length <= 200 ? place : undefined,
  }
}

function results({ state, candidates }: Match['match'][number], { type, limit }: Query, types: Named[]) {
  const wanted = [type ?? []].flat()
  const fitting = candidates.filter(({ node }) => wanted.length === 0 || wanted.includes(node.__typename))
  return fitting.slice(0, limit).map(({ node, hint, score }) => ({
    id: node.id,
    name: node.name,
    description: hint,
    type: types.filter(({ id }) => id === node.__typename),
    score: Math.round(score.total * 1_000) / 10,
    features: score.parts.map(({ name, value }) => ({ id: name, value })),
    // the one that was matched is the first; it may be of a type that is not asked for
    match: state === 'MATCHED' && node.id === candidates[0]!.node.id,
  }))
}
