import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { refuse } from './refuse'

/** Counts the requests that are being answered, and refuses at once what is above the limit. */
export class InFlight {
  private count = 0

  constructor(private readonly most: number) {}

  /** How many there are now. */
  get now(): number {
    return this.count
  }

  /** Counts a request until its answer is sent or its client has gone. False where it was refused, or its client has gone already. */
  enter(request: IncomingMessage, response: ServerResponse): boolean {
    if (response.destroyed) return false
    if (this.count >= this.most) {
      response.setHeader('Retry-After', '1')
      refuse(request, response, 503, 'OVERLOADED', 'The server has too much to do at the moment. Please try again shortly.')
      return false
    }
    this.count++
    response.on('close', () => {
      this.count--
    })
    return true
  }

  readonly handler: RequestHandler = (request, response, next) => {
    if (this.enter(request, response)) next()
  }
}
