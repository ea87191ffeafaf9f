import type { Either } from '@dutybook/fp'
import { mapLeft } from '@dutybook/fp'
import type { CommandAnswer, CommandInput, HandleCommand } from '@dutybook/event-store'
import type { AnyDecider } from '@dutybook/modelling'
import { Inject } from '@nestjs/common'
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs'
import type { Problem } from '../problems/problem.js'
import { commandProblem } from './command-problems.js'

/** Any command of any aggregate on the bus. */
export class GiveCommand extends Command<Either<Problem, CommandAnswer>> {
  constructor(
    readonly decider: AnyDecider,
    readonly id: string,
    readonly input: CommandInput,
  ) {
    super()
  }
}

export const handleCommandToken = Symbol('HandleCommand')

/** The edge between Nest's bus and the command handler. */
@CommandHandler(GiveCommand)
export class GiveCommandHandler implements ICommandHandler<GiveCommand> {
  constructor(@Inject(handleCommandToken) private readonly handle: HandleCommand) {}

  async execute({ decider, id, input }: GiveCommand): Promise<Either<Problem, CommandAnswer>> {
    const answer = await this.handle(decider, id, input)
    return mapLeft((why: Parameters<typeof commandProblem>[1]) => commandProblem(decider, why))(answer)
  }
}
