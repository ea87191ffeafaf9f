import type { Either } from '@dutybook/fp'
import type { Actor } from '@dutybook/modelling'
import type { IncomingHttpHeaders } from 'node:http'
import type { Problem } from '../problems/problem.js'

/** Says who is asking. */
export interface Identity {
  readonly name: string
  /** `loopback`: it believes what it is told, so the server may be reached from this machine only. */
  readonly trustedOn: 'loopback' | 'anywhere'
  readonly identify: (headers: IncomingHttpHeaders, purpose: 'command' | 'reading') => Either<Problem, Actor>
}

export const identityToken = Symbol('Identity')
