import { estonianCalendar } from '@dutybook/domain'
import type { AnyDecider } from '@dutybook/modelling'
import { holdsPersonal } from '@dutybook/modelling/personal-reading'
import { Controller, Get, Inject, Post, Req, Res, UseGuards, type Type } from '@nestjs/common'
import { CommandBus, QueryBus } from '@nestjs/cqrs'
import type { Request, Response } from 'express'
import { GiveCommand } from '../commands/give-command.js'
import { identityToken, type Identity } from '../identity/identity.js'
import { ReaderGuard, readerOf } from '../identity/reader.guard.js'
import { asOfBy } from '../reading/as-of-query.js'
import { queryBy } from '../reading/query.js'
import { answerTo } from './answer-to.js'
import { commandIn, idIn } from './command-in.js'
import { etagOf, isKnown } from './etag.js'
import { instanceParameters } from './parameters.js'
import { receiptOf } from './receipt.js'
import { stepOf } from './route.js'
import { keptOf, orProblem, sendJson, sendUnchanged } from './send.js'

/** The two routes of an aggregate. They are the same for all, so there is no code per aggregate. */
// eslint-disable-next-line max-lines-per-function -- the class has to be made inside, where its path is known
export function aggregateController(decider: AnyDecider): Type {
  const path = `v1/${stepOf(decider.category)}`

  @Controller(path)
  class AggregateController {
    constructor(
      @Inject(CommandBus) private readonly commands: CommandBus,
      @Inject(QueryBus) private readonly queries: QueryBus,
      @Inject(identityToken) private readonly identity: Identity,
    ) {}

    @Post(':id')
    async give(@Req() request: Request, @Res() response: Response): Promise<void> {
      const { id, commandId, input } = orProblem(commandIn(decider, this.identity, request))
      response.set('Idempotency-Key', commandId)
      const answer = orProblem(await this.commands.execute(new GiveCommand(decider, id, input)))
      const isNew = answer.events.length > 0 && !answer.repeated
      const tag = answer.revision < 0 ? {} : { ETag: etagOf(answer.revision) }
      sendJson(response.status(isNew ? 201 : 200), { ...answer, ...receiptOf(answer) }, { ...tag, Location: `/${path}/${id}` })
    }

    @Get(':id')
    @UseGuards(ReaderGuard)
    async show(@Req() request: Request, @Res() response: Response): Promise<void> {
      const id = orProblem(idIn(decider.id, request))
      const asOf = orProblem(asOfBy(orProblem(queryBy(instanceParameters, request)), estonianCalendar))
      const answer = await answerTo(this.queries, { kind: 'instance', decider, id, asOf, reader: readerOf(response) })
      const tag = etagOf(answer.revision)
      // By its revision alone a reader would keep what has been erased since.
      const isKept = !holdsPersonal(decider.event)
      if (isKept && isKnown(request.headers['if-none-match'], tag)) sendUnchanged(response, tag)
      else sendJson(response, answer, { ETag: tag, ...keptOf(decider.event) })
    }
  }
  return AggregateController
}
