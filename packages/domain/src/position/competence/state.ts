import type { LocalDate, Position, RecordOf } from '@dutybook/modelling'
import type { competence, competenceEnd, CompetenceEvent } from './events.js'

/** The competence of a position from a day on; `given` is absent where it was taken away. */
export interface DatedCompetence {
  readonly asked: RecordOf<typeof competence> | RecordOf<typeof competenceEnd>
  readonly given: boolean
}

/** Who may decide on one subject, in the order in which it was laid down. */
export type Competences = readonly DatedCompetence[]

export const laidDown = (competences: Competences, { type, data }: CompetenceEvent): Competences => [
  ...competences,
  { asked: data, given: type === 'CompetenceGiven' },
]

/** What holds for a position on a day: the latest of what begins by then. */
export const competenceOn = (competences: Competences, position: Position, day: LocalDate): DatedCompetence | undefined =>
  competences
    .filter(({ asked }) => asked.position === position && asked.from <= day)
    .reduce<DatedCompetence | undefined>((last, each) => (last && last.asked.from > each.asked.from ? last : each), undefined)
