import type { Plain, Step } from '@dutybook/modelling/testing'
import type { ConclusionCommand } from '../feedback/conclusion/commands.js'
import { feedbackConclusion } from '../feedback/conclusion/decider.js'
import type { FeedbackSystemCommand } from '../feedback/system/commands.js'
import { feedbackSystem } from '../feedback/system/decider.js'
import type { FeedbackWaveCommand } from '../feedback/wave/commands.js'
import { feedbackWave } from '../feedback/wave/decider.js'
import { developmentInitiative } from '../service/initiative/decider.js'
import { plannedInitiative } from './initiative-samples.js'
import { people } from './people.js'
import { sample } from './sample.js'

const { adviser, analyst, headOfDivision, manager, system } = people
type Of<Command, Type> = Plain<Extract<Command, { type: Type }>>

export const plainFeedbackSystem: Of<FeedbackSystemCommand, 'EstablishFeedbackSystem'> = {
  type: 'EstablishFeedbackSystem',
  data: {
    channels: ['web', 'paper', 'phone'],
    groups: ['client', 'formerClient', 'partner'],
    languages: ['et', 'ru', 'en'],
    document: '5.1-3/70-1',
  },
}

/** Established, widened to interviews in Ukrainian, and closed when another took its place. */
export const feedbackGathered = sample(feedbackSystem, 'ts-2025', [
  ['2025-01-06', manager, plainFeedbackSystem],
  [
    '2025-09-01',
    manager,
    {
      type: 'ChangeFeedbackSystem',
      data: {
        ...plainFeedbackSystem.data,
        channels: ['web', 'paper', 'phone', 'interview'],
        languages: ['et', 'ru', 'en', 'uk'],
        document: '5.1-3/70-4',
      },
    },
  ],
  ['2026-06-30', headOfDivision, { type: 'CloseFeedbackSystem', data: { reason: 'Alates juulist kogub tagasisidet uus süsteem.' } }],
])

export const plainResponse: Of<FeedbackWaveCommand, 'RecordFeedback'> = {
  type: 'RecordFeedback',
  data: {
    response: 'vastus-0001',
    channel: 'paper',
    group: 'client',
    language: 'ru',
    answers: [
      { question: 'access', answer: 'agree' },
      { question: 'language', answer: 'disagree' },
    ],
  },
}

/** Responses that differ in their reference alone. */
export const responses = (
  day: string,
  numbers: readonly number[],
  data: Partial<(typeof plainResponse)['data']> = {},
): readonly Step<FeedbackWaveCommand>[] =>
  numbers.map((number) => [
    day,
    adviser,
    {
      ...plainResponse,
      data: { ...plainResponse.data, ...data, response: `vastus-${String(number).padStart(4, '0')}` },
    } as Plain<FeedbackWaveCommand>,
  ])

export const plainAnalysis: Of<FeedbackWaveCommand, 'AnalyseFeedback'> = {
  type: 'AnalyseFeedback',
  data: {
    document: '5.1-3/71-2',
    asked: [{ channel: 'paper', people: 9 }],
    findings: [
      { finding: 't1', statement: 'Tõlki tuli kaua oodata.', question: 'language', channel: 'paper' },
      { finding: 't2', statement: 'Abini oli lihtne jõuda.', question: 'access' },
    ],
  },
}

const open: Plain<FeedbackWaveCommand> = { type: 'OpenFeedbackWave', data: { system: feedbackGathered.id, lastDay: '2025-03-31' } }
const close: Plain<FeedbackWaveCommand> = { type: 'CloseFeedbackWave', data: {} }
const collected: readonly Step<FeedbackWaveCommand>[] = [
  ['2025-03-03', manager, open],
  ...responses('2025-03-10', [1, 2, 3, 4, 5, 6]),
  ...responses('2025-03-20', [7, 8], { channel: 'web', group: 'partner', language: 'et' }),
  ['2025-03-31', manager, close],
  ['2025-04-28', analyst, plainAnalysis],
]

/** Eight responses, of which two findings were made; both have a conclusion in time. */
export const springWave = sample(feedbackWave, 'tl-2025-1', collected, [feedbackGathered])

/** The same, with nothing concluded: the term was over on 27 June. */
export const waveWithoutConclusion = sample(
  feedbackWave,
  'tl-2025-2',
  [...collected, ['2025-06-28', system, { type: 'RemindOfConclusion', data: {} }]],
  [feedbackGathered],
)

/** Only four people answered, so nothing is told of it. */
export const waveOfFew = sample(
  feedbackWave,
  'tl-2025-3',
  [['2025-03-03', manager, open], ...responses('2025-03-10', [1, 2, 3, 4]), ['2025-03-31', manager, close]],
  [feedbackGathered],
)

/** An initiative that came of the feedback. */
export const interpretersAtNight = sample(developmentInitiative, 'ar-2025-2', [
  ['2025-05-05', manager, { type: 'StartInitiative', data: { ...plannedInitiative, evidence: ['5.1-3/71-2'] } }],
  ['2025-05-12', headOfDivision, { type: 'DecideInitiative', data: { verdict: 'adopted', reason: 'Kulu on eelarves olemas.' } }],
  ['2025-08-01', adviser, { type: 'ImplementInitiative', data: { evidence: ['5.1-3/95-11'] } }],
])

export const plainConclusion: Of<ConclusionCommand, 'AdoptConclusion'> = {
  type: 'AdoptConclusion',
  data: { statement: 'Tõlk peab vastama ka öösel.', initiative: interpretersAtNight.id },
}

export const conclusionApplied = sample(
  feedbackConclusion,
  'tl-2025-1-t1',
  [
    ['2025-05-20', manager, plainConclusion],
    ['2025-08-04', manager, { type: 'ApplyServiceChange', data: { initiative: interpretersAtNight.id } }],
  ],
  [springWave, interpretersAtNight],
)

export const conclusionDeclined = sample(
  feedbackConclusion,
  'tl-2025-1-t2',
  [['2025-05-20', manager, { type: 'DeclineConclusion', data: { reason: 'Midagi ei ole vaja muuta: hinnang on hea.' } }]],
  [springWave],
)
