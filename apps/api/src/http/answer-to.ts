import type { QueryBus } from '@nestjs/cqrs'
import { Ask } from '../reading/ask.js'
import type { Answers, Question, QuestionOf } from '../reading/question.js'
import { orProblem } from './send.js'

/** Asks on the bus; a problem goes on its way to the filter. */
export const answerTo = async <Kind extends Question['kind']>(queries: QueryBus, question: QuestionOf<Kind>): Promise<Answers[Kind]> =>
  orProblem(await queries.execute(new Ask<Kind>(question)))
