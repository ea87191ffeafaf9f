import { called, Cause, causeOf, list, LocalDate, optional, plusDays, processManager, record } from '@dutybook/modelling'
import type { RecordedOf, TypeOf } from '@dutybook/modelling'
import type { ConclusionEvent } from '../feedback/conclusion/events.js'
import { feedbackConclusion } from '../feedback/conclusion/decider.js'
import { findingOf } from '../feedback/conclusion/finding-of.js'
import { FeedbackFindingId } from '../feedback/values.js'
import { RemindOfConclusion } from '../feedback/wave/commands.js'
import { feedbackWave } from '../feedback/wave/decider.js'
import { ConclusionOverdue, FeedbackAnalysed, type FeedbackWaveEvent } from '../feedback/wave/events.js'
import { feedbackConclude } from '../law/feedback-policies.js'
import { asks, reacting } from './reacting.js'

type ReadEvent = FeedbackWaveEvent | ConclusionEvent

const ConclusionsRow = record(
  'AwaitedConclusions',
  { et: 'Oodatavad järeldused', en: 'Conclusions that are waited for' },
  {
    concludeBy: called(LocalDate, 'Järeldused teha hiljemalt', 'Conclude by'),
    findings: list(FeedbackFindingId, { et: 'Järelduseta leiud', en: 'Findings without a conclusion' }),
    cause: Cause,
    toldOn: optional(called(LocalDate, 'Meelde tuletatud', 'Told on')),
  },
)
type Row = TypeOf<typeof ConclusionsRow>

/** A conclusion that was made after the term comes too late for the reminder, not for the feedback. */
const made = ({ concludeBy, findings }: Row, conclusion: string, on: LocalDate) =>
  on > concludeBy ? {} : { findings: findings.filter((each) => each !== findingOf(conclusion).finding) }

const keys = (event: RecordedOf<ReadEvent>, id: string): readonly string[] =>
  event.type === 'ConclusionAdopted' || event.type === 'ConclusionDeclined' ? [findingOf(id).wave] : [id]

/** The day after the term, once for a wave, when a finding has no conclusion that was made within it (domain model §4.9). */
export const feedbackConclusions = processManager<Row, ReadEvent>({
  name: 'feedbackConclusions',
  version: 1,
  label: { et: 'Tagasiside järelduste tähtaeg', en: 'Timer of the conclusions from feedback' },
  duty: feedbackWave.duty,
  row: ConclusionsRow,
  sources: [feedbackWave, feedbackConclusion],
  keys,
  fold: {
    opens: {
      FeedbackAnalysed: (event) => ({
        concludeBy: event.data.concludeBy,
        findings: event.data.findings.map(({ finding }) => finding),
        cause: causeOf(event),
      }),
    },
    changes: {
      ConclusionAdopted: (row, { stream, data }) => made(row, stream, data.adoptedOn),
      ConclusionDeclined: (row, { stream, data }) => made(row, stream, data.declinedOn),
      ConclusionOverdue: (_, { metadata }) => ({ toldOn: metadata.occurredOn }),
    },
  },
  isOver: ({ findings, toldOn }) => findings.length === 0 || toldOn !== undefined,
  followUps: ({ concludeBy, cause }, _, id) => [
    asks(feedbackWave, id, { type: 'RemindOfConclusion', data: {} }, { due: { on: plusDays(concludeBy, 1) }, cause }),
  ],
  reactions: [
    reacting(feedbackWave, {
      triggers: [FeedbackAnalysed],
      command: RemindOfConclusion,
      event: ConclusionOverdue,
      when: { et: 'tähtpäevale järgneval päeval', en: 'on the day after the term' },
      policies: [feedbackConclude],
      tells: ['serviceManager', 'headOfDivision'],
    }),
  ],
})
