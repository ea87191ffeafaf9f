import type { NextFunction, Request, Response } from 'express'
import type { Identity } from '../identity/identity.js'
import { problem, ProblemError } from '../problems/problem.js'
import { loopbackAddress } from './loopback.js'

/**
 * Refuses a request without the header `Host`, and under an identity that is trusted on this machine only one for another host: a page
 * from elsewhere, whose name has been made to lead here, could otherwise act in a browser as anybody.
 */
export const ownHost =
  ({ trustedOn }: Identity) =>
  ({ headers: { host }, httpVersion }: Request, _response: Response, next: NextFunction): void => {
    if (host === undefined && httpVersion !== '1.0') throw new ProblemError(problem('MALFORMED_REQUEST'))
    if (host !== undefined && trustedOn === 'loopback' && !isLoopback(host)) throw new ProblemError(problem('MISDIRECTED_REQUEST'))
    next()
  }

function isLoopback(host: string): boolean {
  const name = /^\[(.*)\](?::\d*)?$|^([^:]*)(?::\d*)?$/u.exec(host)
  return loopbackAddress(name?.[1] ?? name?.[2] ?? '') !== undefined
}
