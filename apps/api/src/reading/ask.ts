import type { Either } from '@dutybook/fp'
import { Inject } from '@nestjs/common'
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs'
import type { Problem } from '../problems/problem.js'
import type { Answers, Question, QuestionOf, Read } from './question.js'

/** Any question of a reader on the bus; its kind says what the answer is. */
export class Ask<Kind extends Question['kind']> extends Query<Either<Problem, Answers[Kind]>> {
  constructor(readonly question: QuestionOf<Kind>) {
    super()
  }
}

export const readToken = Symbol('Read')

/** The edge between Nest's bus and the readings. */
@QueryHandler(Ask)
export class AskHandler implements IQueryHandler<Ask<Question['kind']>> {
  constructor(@Inject(readToken) private readonly read: Read) {}

  execute({ question }: Ask<Question['kind']>): Promise<Either<Problem, Answers[Question['kind']]>> {
    return this.read(question)
  }
}
