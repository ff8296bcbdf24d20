import type { Response } from 'express'
import { ask, type Source } from '../ask'
import { refuse } from '../http/refuse'
import { nameKey } from '../seed/key'
import { type Nodes, nodesQuestion, type Search, searchQuestion } from './questions'

/** Entities for what somebody has begun to type. */
export async function suggestEntity(source: Source, prefix: string, response: Response): Promise<void> {
  if (nameKey(prefix) === '') return void response.json({ result: [] })
  const found = await ask<Search>(source, searchQuestion, { text: prefix })
  if ('error' in found) return void refuse(response.req, response, found.status, found.code, found.error)
  response.json({
    result: found.data.search.hits.map(({ node, hint }) => ({
      id: node.id,
      name: node.name,
      description: hint,
      notable: [node.__typename],
    })),
  })
}

/** A small page about an entity. */
export async function preview(source: Source, id: string, response: Response): Promise<void> {
  const found = await ask<Nodes>(source, nodesQuestion, { ids: [id] })
  if ('error' in found) return void refuse(response.req, response, found.status, found.code, found.error)
  const [node] = found.data.nodes
  if (!node?.id)
    return void refuse(response.req, response, 404, 'NOT_FOUND', `id must be that of an entity, but got ${JSON.stringify(id.slice(0, 80))}`)
  const places = (node.districts ?? []).map(({ name }) => name).join('、')
  const sources = node.evidence.map(({ id }) => id).join(', ')
  const lines = [node.aliases.join('、'), places, sources].filter(Boolean).map(line => `<p>${escapeHtml(line)}</p>`)
  // OpenRefine shows it in a frame
  response.removeHeader('X-Frame-Options')
  response
    .set('Content-Security-Policy', "default-src 'none'")
    .type('html')
    .send(
      `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${escapeHtml(node.name)}</title><h1>${escapeHtml(node.name)}</h1>${lines.join('')}</html>`,
    )
}

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`)
