import { Router } from 'express'
import type { Graph } from '../composer/statements'
import { stateOf } from '../seed/state'

/** Why there is no answer now; null where there is. */
export type NotReady = () => string | null

/** How long the database has to say that it is there. */
const PATIENCE_MS = 2_000

/** `/health/live`: the process lives. `/health/ready`: questions can be answered; it asks the database, and says 503 with the reason where not. */
export function health(graph: () => Graph, notReady: NotReady): Router {
  const router = Router()
  router.get('/live', (_request, response) => void response.json({ status: 'live' }))
  router.get('/ready', async (_request, response) => {
    const reason = notReady() ?? (await unsettled(graph()))
    response.set('Cache-Control', 'no-store')
    response.status(reason ? 503 : 200).json(reason ? { status: 'not ready', reason } : { status: 'ready' })
  })
  return router
}

/** Why a graph cannot be asked just now: another program writes it, or it does not answer. Null where it can. */
async function unsettled(graph: Graph): Promise<string | null> {
  const silence = 'Neo4j does not answer.'
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS)
  })
  try {
    const answer = await Promise.race([stateOf(graph.driver, graph.name), late])
    if (!answer) return silence
    return answer.state === 'LOADING' ? 'A load in several transactions is under way or was broken off; load again to finish it.' : null
  } catch {
    return silence
  } finally {
    clearTimeout(timer)
  }
}
