import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common'
import { QueryBus } from '@nestjs/cqrs'
import { changesBetween, codebookOf, csvOf, jsonStatOf, type Publication } from '@dutybook/releases'
import type { Request, Response } from 'express'
import { ReaderGuard } from '../identity/reader.guard.js'
import { problem, ProblemError } from '../problems/problem.js'
import { queryBy } from '../reading/query.js'
import { answerTo } from './answer-to.js'
import { noParameters } from './parameters.js'
import { editionStep, filesOf, readEditionStep, readFileStep, type FileStep } from './release-files.js'
import { orProblem, sendJson, sendText } from './send.js'

/** What is out: lists, editions, what changed, and files. */
@Controller('v1')
@UseGuards(ReaderGuard)
export class ReleasesController {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @Get('releases')
  async list(@Req() request: Request, @Res() response: Response): Promise<void> {
    orProblem(queryBy(noParameters, request))
    const rows = await answerTo(this.queries, { kind: 'releases' })
    const editions = rows.map(({ release, number, releasedOn, contentHash, cause }) => ({
      ...{ release, number, on: releasedOn, contentHash },
      ...(cause === undefined ? {} : { cause }),
      href: `/v1/releases/${editionStep({ release, number })}`,
    }))
    sendJson(response, { editions })
  }

  @Get('releases/:edition')
  async edition(@Req() request: Request, @Res() response: Response): Promise<void> {
    const [edition, before] = await this.editions(request)
    const changes = before ? { changes: `/v1/releases/${editionStep(edition)}/changes` } : {}
    sendJson(response, { ...edition, files: filesOf(edition), ...changes })
  }

  @Get('releases/:edition/changes')
  async changes(@Req() request: Request, @Res() response: Response): Promise<void> {
    const [edition, before] = await this.editions(request)
    if (!before) throw unknown()
    const { release, number, cause, reason } = edition
    const why = cause === undefined ? {} : { cause, reason }
    sendJson(response, { release, from: before.number, to: number, ...why, cells: changesBetween(before, edition) })
  }

  @Get('release-files/:file')
  async file(@Req() request: Request, @Res() response: Response): Promise<void> {
    orProblem(queryBy(noParameters, request))
    const step = readFileStep(String(request.params['file']))
    if (!step) throw unknown()
    const editions = await answerTo(this.queries, { kind: 'editions', ...step })
    const file = fileOf(editions, step)
    if (!file) throw unknown()
    sendText(response, file.mediaType, file.text)
  }

  /** The edition that is asked for, and the one before it. */
  private async editions(request: Request): Promise<readonly [Publication, Publication | undefined]> {
    orProblem(queryBy(noParameters, request))
    const step = readEditionStep(String(request.params['edition']))
    const editions = step ? await answerTo(this.queries, { kind: 'editions', ...step }) : []
    const edition = editions.at(-1)
    if (!edition) throw unknown()
    return [edition, editions.at(-2)]
  }
}

const unknown = (): ProblemError => new ProblemError(problem('UNKNOWN_EDITION'))

function fileOf(
  editions: readonly Publication[],
  { what, format }: FileStep,
): { readonly mediaType: string; readonly text: string } | undefined {
  const edition = editions.at(-1)
  const table = edition?.tables.find((each) => each.table === what)
  if (!edition) return undefined
  if (format === 'md') return { mediaType: 'text/markdown', text: codebookOf(editions) }
  if (!table) return undefined
  if (format === 'csv') return { mediaType: 'text/csv', text: csvOf(edition, table) }
  return {
    mediaType: 'application/json',
    text: `${JSON.stringify(jsonStatOf(edition, table, format === 'et.json' ? 'et' : 'en'), null, 2)}\n`,
  }
}
