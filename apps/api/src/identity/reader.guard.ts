import type { Actor } from '@dutybook/modelling'
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common'
import type { Request, Response } from 'express'
import { orProblem } from '../http/send.js'
import { identityToken, type Identity } from './identity.js'

/** Lets nobody read who cannot be identified, and keeps who it is for `readerOf`. */
@Injectable()
export class ReaderGuard implements CanActivate {
  constructor(@Inject(identityToken) private readonly identity: Identity) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp()
    const { headers } = http.getRequest<Request>()
    http.getResponse<Response>().locals['reader'] = orProblem(this.identity.identify(headers, 'reading'))
    return true
  }
}

/** Who reads. For routes behind the guard. */
export const readerOf = (response: Response): Actor => response.locals['reader'] as Actor
