import type { Response } from 'express'
import { z } from 'zod'
import { ask, type Source } from '../ask'
import { refuse } from '../http/refuse'
import { BATCH, readForm } from './form'
import { type Nodes, nodesQuestion } from './questions'
import { properties } from './types'

const extendForm = z.object({ ids: z.array(z.string().max(1_000)).max(1_000), properties: z.array(z.object({ id: z.string() })).max(20) })

/** Adds columns to a table: properties of entities, by id. */
export async function extend(source: Source, form: unknown, response: Response): Promise<void> {
  const read = readForm(extendForm, form, 'extend', '{"ids":["enterprise:zijian-dianzi"],"properties":[{"id":"districts"}]}')
  if ('error' in read) return void refuse(response.req, response, 400, 'BAD_USER_INPUT', read.error)
  const { ids } = read.form
  const asked = read.form.properties.map(({ id }) => properties.find(property => property.id === id) ?? { id, name: id })
  const rows: Record<string, Record<string, unknown[]>> = {}
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH)
    const found = await ask<Nodes>(source, nodesQuestion, { ids: batch })
    if ('error' in found) return void refuse(response.req, response, found.status, found.code, found.error)
    found.data.nodes.forEach((node, i) => {
      rows[batch[i]!] = Object.fromEntries(asked.map(({ id }) => [id, cells(node, id)]))
    })
  }
  response.json({ meta: asked, rows })
}

function cells(node: Nodes['nodes'][number], property: string): unknown[] {
  if (!node?.id) return []
  if (property === 'districts') return node.districts ?? []
  if (property === 'evidence') return node.evidence.map(({ id }) => ({ str: id }))
  const texts = property === 'aliases' ? node.aliases : property === 'name' || property === 'nameEn' ? [node[property]] : []
  return texts.filter(text => text !== null).map(str => ({ str }))
}
