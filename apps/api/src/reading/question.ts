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
import { readToldVerdict, type ToldVerdict, type ToldVerdictQuestion } from './told-verdict.js'
import { readVerdict, type VerdictQuestion, type VerdictReading } from './verdict.js'
import { readView, type ViewPage, type ViewQuestion } from './view.js'
import { readWall, type WallQuestion, type WallReading } from './wall.js'

/** Everything that can be asked. */
export type Question =
  | ({ readonly kind: 'instance' } & InstanceQuestion)
  | ({ readonly kind: 'view' } & ViewQuestion)
  | ({ readonly kind: 'verdict' } & VerdictQuestion)
  | ({ readonly kind: 'toldVerdict' } & ToldVerdictQuestion)
  | ({ readonly kind: 'wall' } & WallQuestion)
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
  readonly toldVerdict: ToldVerdict
  readonly wall: WallReading
  readonly statistics: StatisticsReading
  readonly event: EventReading
  readonly editions: readonly Publication[]
  readonly releases: readonly CalendarRow[]
  readonly charter: ReturnType<typeof readCharter>
  readonly law: ReturnType<typeof readLaw>
}

export type Answer = Either<Problem, Answers[Question['kind']]>
export type Read = (question: Question) => Promise<Answer>

type Reading<Kind extends Question['kind']> = (sources: Sources, question: QuestionOf<Kind>) => Promise<Either<Problem, Answers[Kind]>>

type AnyReading = (sources: Sources, question: Question) => Promise<Answer>

const readings: { readonly [Kind in Question['kind']]: Reading<Kind> } = {
  instance: readInstance,
  view: readView,
  verdict: readVerdict,
  toldVerdict: readToldVerdict,
  wall: readWall,
  statistics: readStatistics,
  event: readEvent,
  editions: readEditions,
  releases: async (sources) => right(await readReleases(sources)),
  charter: async () => right(readCharter()),
  law: async (sources, { day }) => right(readLaw(sources, day ?? sources.calendar.dayOf(sources.clock()))),
}

export const reader =
  (sources: Sources): Read =>
  (question): Promise<Answer> =>
    (readings[question.kind] as unknown as AnyReading)(sources, question)
