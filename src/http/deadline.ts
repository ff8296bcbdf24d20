import { setMaxListeners } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { RequestHandler, Response } from 'express'
import { timeout } from '../errors'

/** A client that no longer waits. */
export class Gone extends Error {
  override name = 'Gone'
}

/** Called off when the time of an answer is over, or its client has gone: its statements then end in the database, too. */
export function deadlineOf(response: ServerResponse, ms: number): AbortSignal {
  const controller = new AbortController()
  // one for each statement that runs or waits
  setMaxListeners(0, controller.signal)
  const timer = setTimeout(() => controller.abort(timeout(ms)), ms)
  response.on('close', () => {
    clearTimeout(timer)
    if (!response.writableFinished) controller.abort(new Gone('The client has gone.'))
  })
  return controller.signal
}

/** Puts requests under a deadline. */
export function deadline(ms: number): RequestHandler {
  return (_request, response, next) => {
    response.locals.signal = deadlineOf(response, ms)
    next()
  }
}

/** The signal of a request under a deadline. */
export const signalOf = (response: Response): AbortSignal => response.locals.signal as AbortSignal
