import { LogPosition } from '../answers/shown-event.js'
import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common'
import { decodeOrReport } from '@dutybook/modelling'
import { isLeft } from '@dutybook/fp'
import type { Request, Response } from 'express'
import type { PublishedEvidence } from '../evidence/published-evidence.js'
import { checkpointNumberIn } from '../evidence/tile-step.js'
import { ReaderGuard, readerOf } from '../identity/reader.guard.js'
import { problem, ProblemError } from '../problems/problem.js'
import { queryBy } from '../reading/query.js'
import { consistencyParameters, noParameters } from './parameters.js'
import { orProblem, sendJson } from './send.js'

export const evidenceToken = Symbol('PublishedEvidence')

const [text, bytes] = ['text/plain; charset=utf-8', 'application/octet-stream']
const fresh = { 'Cache-Control': 'no-cache' }
const forEver = { 'Cache-Control': 'public, max-age=31536000, immutable' }

/** What an outsider checks the log by: C2SP tlog-tiles below `/v1/evidence`, and proofs for whoever does not want to compute them. */
@Controller('v1/evidence')
@UseGuards(ReaderGuard)
export class EvidenceController {
  constructor(@Inject(evidenceToken) private readonly evidence: PublishedEvidence) {}

  @Get('checkpoint')
  async checkpoint(@Req() request: Request, @Res() response: Response): Promise<void> {
    orProblem(queryBy(noParameters, request))
    response
      .set(fresh)
      .type(text)
      .send(orProblem(await this.evidence.checkpoint()))
  }

  @Get('keys')
  async keys(@Req() request: Request, @Res() response: Response): Promise<void> {
    orProblem(queryBy(noParameters, request))
    response
      .set(fresh)
      .type(text)
      .send(orProblem(await this.evidence.keys()))
  }

  @Get('checkpoints/*path')
  async checkpointBefore(@Req() request: Request, @Res() response: Response): Promise<void> {
    orProblem(queryBy(noParameters, request))
    const number = checkpointNumberIn(restOf(request))
    if (number === undefined) throw new ProblemError(problem('UNKNOWN_TILE'))
    response
      .set(fresh)
      .type(text)
      .send(orProblem(await this.evidence.checkpointBefore(number)))
  }

  @Get('tile/*path')
  async tile(@Req() request: Request, @Res() response: Response): Promise<void> {
    orProblem(queryBy(noParameters, request))
    const tile = orProblem(await this.evidence.tile(restOf(request), readerOf(response)))
    const kept = tile.isForEver ? forEver : { 'Cache-Control': 'no-store', Vary: 'X-Dutybook-Actor' }
    response.set(kept).type(bytes).send(tile.bytes)
  }

  @Get('proofs/:position')
  async proof(@Req() request: Request, @Res() response: Response): Promise<void> {
    orProblem(queryBy(noParameters, request))
    response
      .set(fresh)
      .type(text)
      .send(orProblem(await this.evidence.proof(positionIn(request))))
  }

  @Get('consistency')
  async consistency(@Req() request: Request, @Res() response: Response): Promise<void> {
    const { from = 0, to } = orProblem(queryBy(consistencyParameters, request))
    sendJson(response, orProblem(await this.evidence.consistency(from, to)))
  }
}

/** What stands for `*path`, with its slashes. */
const restOf = ({ params }: Request): string => [params['path'] ?? []].flat().join('/')

function positionIn({ params }: Request): number {
  const text = String(params['position'])
  const decoded = decodeOrReport(LogPosition, /^\d{1,16}$/u.test(text) ? Number(text) : text)
  if (!isLeft(decoded)) return decoded.right as number
  throw new ProblemError(
    problem('INVALID_ID', { errors: decoded.left.map(({ rule, text: texts }) => ({ parameter: 'position', rule, texts })) }),
  )
}
