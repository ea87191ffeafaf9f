// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
// An answer is codes only: nothing in it tells who gave it or in what words.
import { called, count, event, law, list, LocalDate, oneOf, optional, PersonRef, record, text, type TypeOf } from '@dutybook/modelling'
import { DocumentRef } from '../../vocabulary.js'
import * as v from '../values.js'

const options = { basis: [law('AJ', '3.4')] }
const restricted = { ground: law('AvTS', '35 lg 1 p 12'), months: 900 } as const

const analyseBy = called(LocalDate, 'Analüüsida hiljemalt', 'Analyse by')
const concludeBy = called(LocalDate, 'Järeldused teha hiljemalt', 'Conclude by')

export const wave = { system: v.FeedbackSystemId, lastDay: called(LocalDate, 'Viimane kogumise päev', 'Last day of collection') }
/** What the system and the questionnaire were on the day of the opening goes with the wave: a later change leaves it as it is. */
export const FeedbackWaveOpened = event(
  'FeedbackWaveOpened',
  { et: 'Tagasisidelaine avatud', en: 'Feedback wave opened' },
  { ...wave, ...v.reach, questionnaire: v.Questionnaire, openedOn: called(LocalDate, 'Avamise päev', 'Opened on'), analyseBy },
  options,
)

const Answer = record(
  'FeedbackAnswer',
  { et: 'Vastus küsimusele', en: 'Answer to a question' },
  { question: v.SatisfactionQuestion, answer: v.Satisfaction },
)
/** One filled form. */
export const response = {
  response: v.ResponseRef,
  channel: v.FeedbackChannel,
  group: v.FeedbackGroup,
  language: v.FeedbackLanguage,
  answers: list(Answer, { et: 'Vastused', en: 'Answers' }, { min: 1, max: 20 }),
}
export const FeedbackRecorded = event(
  'FeedbackRecorded',
  { et: 'Tagasiside saadud', en: 'Feedback recorded' },
  { ...response, receivedOn: called(LocalDate, 'Saamise päev', 'Received on') },
  { ...options, restricted },
)

export const FeedbackWaveClosed = event(
  'FeedbackWaveClosed',
  { et: 'Tagasisidelaine suletud', en: 'Feedback wave closed' },
  { closedOn: called(LocalDate, 'Sulgemise päev', 'Closed on'), analyseBy },
  options,
)

/** What the answers show, and of which of them: of all, or of those with these codes. Never about a person. */
export const FeedbackFinding = record(
  'FeedbackFinding',
  { et: 'Tagasiside leid', en: 'Finding from feedback' },
  {
    finding: v.FeedbackFindingId,
    statement: text('FeedbackStatement', { et: 'Leid', en: 'Finding' }, { max: 500, lines: 'many' }),
    question: optional(v.SatisfactionQuestion),
    channel: optional(v.FeedbackChannel),
    group: optional(v.FeedbackGroup),
    language: optional(v.FeedbackLanguage),
  },
)
const Asked = record(
  'PeopleAsked',
  { et: 'Küsitud inimesed', en: 'People asked' },
  { channel: v.FeedbackChannel, people: count('PeopleAskedCount', { et: 'Inimesi', en: 'People' }, { min: 1, max: 100_000 }) },
)
export const feedbackAnalysis = {
  document: DocumentRef,
  /** How many people were asked on a channel, where that is known: an open web form has no such number. */
  asked: list(Asked, { et: 'Kui paljudelt küsiti', en: 'How many were asked' }, { max: 10 }),
  findings: list(FeedbackFinding, { et: 'Leiud', en: 'Findings' }, { min: 1, max: 20 }),
}
export const FeedbackAnalysed = event(
  'FeedbackAnalysed',
  { et: 'Tagasiside analüüsitud', en: 'Feedback analysed' },
  {
    ...feedbackAnalysis,
    responses: v.ResponseCount,
    analysedBy: called(PersonRef, 'Analüüsija', 'Analysed by'),
    analysedOn: called(LocalDate, 'Analüüsi päev', 'Analysed on'),
    concludeBy,
  },
  options,
)

/** The term is over, and these findings have no conclusion that was made within it. */
export const ConclusionOverdue = event(
  'ConclusionOverdue',
  { et: 'Järeldus tegemata', en: 'Conclusion overdue' },
  {
    concludeBy,
    findings: list(v.FeedbackFindingId, { et: 'Järelduseta leiud', en: 'Findings without a conclusion' }, { min: 1, max: 20 }),
  },
  options,
)

export const FeedbackWaveEvent = oneOf(
  'FeedbackWaveEvent',
  { et: 'Tagasisidelaine sündmus', en: 'Event of a feedback wave' },
  FeedbackWaveOpened,
  FeedbackRecorded,
  FeedbackWaveClosed,
  FeedbackAnalysed,
  ConclusionOverdue,
)
export type FeedbackWaveEvent = TypeOf<typeof FeedbackWaveEvent>
