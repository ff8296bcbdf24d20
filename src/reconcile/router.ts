import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import { type Source, within } from '../ask'
import { signalOf } from '../http/deadline'
import type { Limits } from '../limits/limits'
import { extend } from './extend'
import { reconcile } from './reconcile'
import { preview, suggestEntity } from './suggest'
import { type Named, properties, typesOf } from './types'

/** An OpenRefine reconciliation service, version 0.2, over `match` and `search`: manifest, queries, suggest, preview, extend. `answering` comes between a body and its answer. */
export function reconcileRouter(api: Source, limits: Limits, answering: RequestHandler[]): Router {
  const router = express.Router()
  router.use((_request, response, next) => {
    response.set('Access-Control-Allow-Origin', '*')
    next()
  })
  router.use(express.urlencoded({ extended: false, limit: limits.bodyBytes }), ...answering)
  const types = typesOf(api.schema)
  const sourceOf = (response: Response) => within(api, signalOf(response))
  const service = async (request: Request, response: Response) => {
    const form: Record<string, unknown> = { ...request.query, ...request.body }
    if (form.queries !== undefined) return reconcile(sourceOf(response), types, form.queries, response)
    if (form.extend !== undefined) return extend(sourceOf(response), form.extend, response)
    response.json(manifest(request, types))
  }
  router.get('/', service)
  router.post('/', service)
  router.get('/suggest/entity', async (request, response) => suggestEntity(sourceOf(response), prefixOf(request), response))
  router.get('/suggest/type', (request, response) => void response.json({ result: beginning(types, prefixOf(request)) }))
  router.get('/suggest/property', (request, response) => void response.json({ result: beginning(properties, prefixOf(request)) }))
  router.get('/properties', (request, response) => void response.json({ type: String(request.query.type ?? ''), properties }))
  router.get('/preview', async (request, response) => preview(sourceOf(response), String(request.query.id ?? ''), response))
  return router
}

function manifest(request: Request, types: Named[]) {
  const base = `${request.protocol}://${request.get('host')}/reconcile`
  const suggest = (what: string) => ({ service_url: base, service_path: `/suggest/${what}` })
  const page = `${base}/preview?id={{id}}`
  return {
    versions: ['0.2'],
    name: 'Chain Atlas · 产业链图谱',
    identifierSpace: 'urn:chain-atlas:',
    schemaSpace: 'urn:chain-atlas:type:',
    defaultTypes: types,
    view: { url: page },
    preview: { url: page, width: 430, height: 160 },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: { propose_properties: { service_url: base, service_path: '/properties' }, property_settings: [] },
  }
}

const prefixOf = (request: Request) => String(request.query.prefix ?? '')
const beginning = (all: Named[], prefix: string) =>
  all.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(prefix.toLowerCase()))
