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

  readonly handler: RequestHandler = (request, response, next) => {
    if (this.count >= this.most) {
      response.set('Retry-After', '1')
      return refuse(request, response, 503, 'OVERLOADED', 'The server has too much to do at the moment. Please try again shortly.')
    }
    this.count++
    response.on('close', () => {
      this.count--
    })
    next()
  }
}
