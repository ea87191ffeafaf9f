import { plusDays, type LocalDate, type ReadingDay, type VerdictFinding } from '@dutybook/modelling'
import { reasonCode } from '../reasons.js'
import { proofs } from '../verdict-parts.js'
import { awaited, concludedOn, type ChainRow } from './chain-row.js'
import { feedbackDuty, isRecent, type FeedbackSearch } from './feedback-rows.js'

const about = ({
  conclusion,
  analysedEvent,
  adoptedEvent,
  declinedEvent,
}: ChainRow): Pick<VerdictFinding, 'basis' | 'subject' | 'evidence'> => ({
  basis: feedbackDuty,
  subject: conclusion,
  evidence: proofs(analysedEvent, adoptedEvent, declinedEvent),
})

const withoutConclusion = (row: ChainRow): VerdictFinding => ({
  ...about(row),
  code: reasonCode('CONCLUSION_MISSING'),
  text: {
    et: `Leiust ${row.conclusion} ei ole järeldust tehtud; tähtpäev oli ${row.concludeBy}.`,
    en: `No conclusion was made from the finding ${row.conclusion}; it was due by ${row.concludeBy}.`,
  },
  weight: 'breach',
  since: plusDays(row.concludeBy, 1),
})

const notApplied = (row: ChainRow, by: LocalDate): VerdictFinding => ({
  ...about(row),
  code: reasonCode('CONCLUSION_NOT_APPLIED'),
  text: {
    et: `Järeldus ${row.conclusion} võeti vastu, aga teenust ei ole muudetud ega järeldusest põhjendusega loobutud; tähtpäev oli ${by}.`,
    en: `The conclusion ${row.conclusion} was adopted, but the service was not changed, nor was it declined with a reason; it was due by ${by}.`,
  },
  weight: 'breach',
  since: plusDays(by, 1),
})

const madeLate = (row: ChainRow, on: LocalDate): VerdictFinding => ({
  ...about(row),
  code: reasonCode('CONCLUSION_MADE_LATE'),
  text: {
    et: `Leiust ${row.conclusion} tehti järeldus päeval ${on}, tähtpäev oli ${row.concludeBy}.`,
    en: `The conclusion from the finding ${row.conclusion} was made on ${on}; it was due by ${row.concludeBy}.`,
  },
  weight: 'alert',
})

function findingsOn(row: ChainRow, on: ReadingDay): readonly VerdictFinding[] {
  const [due, concluded] = [awaited(row, on), concludedOn(row)]
  const isOver = due !== undefined && on.day > due.by
  if (concluded === undefined) return isOver ? [withoutConclusion(row)] : []
  const late = concluded > row.concludeBy && isRecent(concluded, on) ? [madeLate(row, concluded)] : []
  return isOver ? [...late, notApplied(row, due.by)] : late
}

/** From every finding a conclusion was made, and every conclusion applied or declined with a reason (domain model §4 3.4). */
export const notConcluded: FeedbackSearch = ({ chain }, on) => chain.flatMap((row) => findingsOn(row, on))
