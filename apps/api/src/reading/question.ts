import { right, type Either } from '@dutybook/fp'
import type { LocalDate } from '@dutybook/modelling'
import type { CalendarRow } from '@dutybook/oversight'
import type { Publication } from '@dutybook/releases'
import type { Problem } from '../problems/problem.js'
import { readCharter } from './charter.js'
import { readEvent, type EventQuestion, type EventReading } from './event.js'
import { readInstance, type Instance, type InstanceQuestion } from './instance.js'
import { readLaw } from './law.js'
import { readEditions, readReleases, type EditionsQuestion } from './releases.js'
import type { Sources } from './sources.js'
import { readStatistics, type StatisticsQuestion, type StatisticsReading } from './statistics.js'
import { readVerdict, type VerdictQuestion, type VerdictReading } from './verdict.js'
import { readView, type ViewPage, type ViewQuestion } from './view.js'

/** Everything that can be asked. */
export type Question =
  | ({ readonly kind: 'instance' } & InstanceQuestion)
  | ({ readonly kind: 'view' } & ViewQuestion)
  | ({ readonly kind: 'verdict' } & VerdictQuestion)
  | ({ readonly kind: 'statistics' } & StatisticsQuestion)
  | ({ readonly kind: 'event' } & EventQuestion)
  | ({ readonly kind: 'editions' } & EditionsQuestion)
  | { readonly kind: 'releases' }
  | { readonly kind: 'charter' }
  | { readonly kind: 'law'; readonly day: LocalDate | undefined }

export type QuestionOf<Kind extends Question['kind']> = Question & { readonly kind: Kind }

/** What each kind of question is answered with. */
export interface Answers {
  readonly instance: Instance
  readonly view: ViewPage
  readonly verdict: VerdictReading
  readonly statistics: StatisticsReading
  readonly event: EventReading
  readonly editions: readonly Publication[]
  readonly releases: readonly CalendarRow[]
  readonly charter: ReturnType<typeof readCharter>
  readonly law: ReturnType<typeof readLaw>
}

export type Answer = Either<Problem, Answers[Question['kind']]>
export type Read = (question: Question) => Promise<Answer>

export const reader =
  (sources: Sources): Read =>
  async (question): Promise<Answer> => {
    switch (question.kind) {
      case 'instance':
        return readInstance(sources, question)
      case 'view':
        return readView(sources, question)
      case 'verdict':
        return readVerdict(sources, question)
      case 'statistics':
        return readStatistics(sources, question)
      case 'event':
        return readEvent(sources, question)
      case 'editions':
        return readEditions(sources, question)
      case 'releases':
        return right(await readReleases(sources))
      case 'charter':
        return right(readCharter())
      case 'law':
        return right(readLaw(sources, question.day ?? sources.calendar.dayOf(sources.clock())))
    }
  }
