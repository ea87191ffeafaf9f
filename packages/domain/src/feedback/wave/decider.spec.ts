import { given, type Plain, type Surroundings } from '@dutybook/modelling/testing'
import { estonia, lawWith, people, plainAnalysis, plainResponse, samples, tellsEachRefusal, until } from '../../testing.js'
import { feedbackFewest } from '../../law/feedback-policies.js'
import type { FeedbackWaveCommand } from './commands.js'
import { feedbackWave } from './decider.js'
import type { FeedbackWaveEvent } from './events.js'
import { feedbackWaveRefusals } from './refusals.js'

const { feedbackGathered, springWave, waveOfFew, waveWithoutConclusion, conclusionApplied, conclusionDeclined } = samples
const past = (events: readonly Plain<FeedbackWaveEvent>[], around: Surroundings = {}) =>
  given(feedbackWave, events, { ...estonia, now: '2026-01-05T09:00:00.000Z', id: springWave.id, related: [feedbackGathered], ...around })
const on = (occurredOn: string) => ({ occurredOn })

type Of<Type> = Extract<Plain<FeedbackWaveCommand>, { type: Type }>
const open = (data: Partial<Of<'OpenFeedbackWave'>['data']> = {}): Of<'OpenFeedbackWave'> => ({
  type: 'OpenFeedbackWave',
  data: { system: feedbackGathered.id, lastDay: '2025-03-31', ...data },
})
const respond = (data: Partial<Of<'RecordFeedback'>['data']> = {}): Of<'RecordFeedback'> => ({
  type: 'RecordFeedback',
  data: { ...plainResponse.data, response: 'vastus-0099', ...data },
})
const analyse = (data: Partial<Of<'AnalyseFeedback'>['data']> = {}): Of<'AnalyseFeedback'> => ({
  type: 'AnalyseFeedback',
  data: { ...plainAnalysis.data, ...data },
})
const close = { type: 'CloseFeedbackWave', data: {} } as const
const remind = { type: 'RemindOfConclusion', data: {} } as const

const opened = until(springWave, 'FeedbackWaveOpened')
const closed = until(springWave, 'FeedbackWaveClosed')
const collected = closed.slice(0, -1)
const analysed = until(springWave, 'FeedbackAnalysed')
/** The same wave with a questionnaire of one question. */
const ofOneQuestion = opened.map((each) =>
  each.type === 'FeedbackWaveOpened' ? { ...each, data: { ...each.data, questionnaire: { version: '1', questions: ['access'] } } } : each,
) as typeof opened
const finding = (about: object) => [{ finding: 't1', statement: 'Tõlki tuli kaua oodata.', ...about } as const]
const twice = [...plainResponse.data.answers, { question: 'access', answer: 'noAnswer' }] as const

describe('a feedback wave', () => {
  tellsEachRefusal(feedbackWaveRefusals, {
    WAVE_EXISTS: { outcome: () => past(opened).when(open({ lastDay: '2025-04-01' })) },
    NO_SYSTEM_ON_DAY: {
      outcome: () => past([]).when(open(), on('2025-01-05')),
      facts: { system: 'ts-2025', day: '2025-01-05' },
      at: '/system',
    },
    LAST_DAY_TOO_EARLY: { outcome: () => past([]).when(open(), on('2025-04-01')), at: '/lastDay' },
    WAVE_TOO_LONG: {
      outcome: () => past([]).when(open({ lastDay: '2026-03-04' }), on('2025-03-03')),
      facts: { latest: '2026-03-03' },
      at: '/lastDay',
    },
    WAVE_NOT_OPEN: { outcome: () => past(opened).when(respond(), on('2025-03-02')) },
    WAVE_OVER: { outcome: () => past(opened).when(respond(), on('2025-04-01')), facts: { lastDay: '2025-03-31' } },
    RESPONSE_EXISTS: { outcome: () => past(collected).when(respond({ response: 'vastus-0001', channel: 'web' })) },
    OUTSIDE_REACH: { outcome: () => past(opened).when(respond({ channel: 'interview' }), on('2025-03-10')), at: '/channel' },
    QUESTION_NOT_ASKED: {
      outcome: () => past(ofOneQuestion).when(respond(), on('2025-03-10')),
      facts: { version: '1', question: 'language' },
      at: '/answers/1/question',
    },
    ANSWERED_TWICE: {
      outcome: () => past(opened).when(respond({ answers: twice }), on('2025-03-10')),
      facts: { question: 'access' },
      at: '/answers/2/question',
    },
    RESPONSE_LATER: { outcome: () => past(collected).when(close, on('2025-03-15')), facts: { day: '2025-03-20' } },
    ALREADY_ANALYSED: { outcome: () => past(analysed).when(respond(), on('2025-03-31')) },
    NOT_CLOSED: { outcome: () => past(collected).when(analyse()) },
    TOO_FEW_RESPONSES: { outcome: () => past(waveOfFew.events).when(analyse()), facts: { fewest: 5 } },
    FINDING_NAMED_TWICE: {
      outcome: () => past(closed).when(analyse({ findings: [...finding({}), ...finding({ question: 'access' })] })),
      facts: { finding: 't1' },
      at: '/findings/1/finding',
    },
    FINDING_OF_TOO_FEW: {
      outcome: () => past(closed).when(analyse({ findings: finding({ group: 'partner' }) })),
      facts: { finding: 't1', fewest: 5 },
      at: '/findings/0',
    },
    CHANNEL_NAMED_TWICE: {
      outcome: () =>
        past(closed).when(
          analyse({
            asked: [
              { channel: 'web', people: 9 },
              { channel: 'web', people: 8 },
            ],
          }),
        ),
      facts: { channel: 'web' },
      at: '/asked/1/channel',
    },
    ASKED_TOO_FEW: {
      outcome: () => past(closed).when(analyse({ asked: [{ channel: 'paper', people: 5 }] })),
      facts: { channel: 'paper' },
      at: '/asked/0/people',
    },
    NOT_ANALYSED: { outcome: () => past(closed).when(remind) },
    NOT_DUE_YET: { outcome: () => past(analysed).when(remind, on('2025-06-27')), facts: { dueOn: '2025-06-28' } },
  })

  it('is opened with the ways and the questions of its day, and once', () => {
    past([])
      .when(open({ lastDay: '2025-09-30' }), on('2025-09-02'))
      .then([
        {
          type: 'FeedbackWaveOpened',
          data: {
            ...open({ lastDay: '2025-09-30' }).data,
            channels: ['web', 'paper', 'phone', 'interview'],
            groups: ['client', 'formerClient', 'partner'],
            languages: ['et', 'ru', 'en', 'uk'],
            questionnaire: { version: '1', questions: ['access', 'understood', 'language', 'safety', 'respect', 'usefulness'] },
            openedOn: '2025-09-02',
            analyseBy: '2025-12-01',
          },
        },
      ])
    past(opened).when(open()).thenNothing()
  })

  it('keeps the channels, groups and languages of its opening', () => {
    const outside = (data: Partial<Of<'RecordFeedback'>['data']>) => past(opened).when(respond(data), on('2025-03-10'))
    outside({ group: 'provider' }).thenRefused('OUTSIDE_REACH', {}, '/group')
    outside({ language: 'uk' }).thenRefused('OUTSIDE_REACH', {}, '/language')
  })

  it('takes each response once, in codes, with its day', () => {
    past(opened)
      .when(respond(), { ...on('2025-03-31'), actor: people.system })
      .then([{ type: 'FeedbackRecorded', data: { ...respond().data, receivedOn: '2025-03-31' } }])
    past(analysed).when(plainResponse).thenNothing()
  })

  it('takes a response that came in time also after it was closed, until it is analysed', () => {
    expect(past(closed).when(respond(), on('2025-03-31')).decision._tag).toBe('Right')
    const early = [...opened, { type: 'FeedbackWaveClosed', data: { closedOn: '2025-03-20', analyseBy: '2025-05-19' } }] as const
    expect(past(early).when(respond(), on('2025-03-20')).decision._tag).toBe('Right')
    past(early).when(respond(), on('2025-03-21')).thenRefused('WAVE_OVER', { lastDay: '2025-03-20' })
  })

  it.each([
    ['2025-03-20', '2025-05-19'],
    ['2025-03-31', '2025-05-30'],
    ['2025-04-15', '2025-05-30'],
  ])('is analysed within 60 days of its last day: closed on %s by %s', (closedOn, analyseBy) =>
    past(collected)
      .when(close, on(closedOn))
      .then([{ type: 'FeedbackWaveClosed', data: { closedOn, analyseBy } }]),
  )

  it('is closed once, and not before it was opened', () => {
    past(closed).when(close).thenNothing()
    past([]).when(close).thenRefused('WAVE_NOT_OPEN')
    past(opened).when(close, on('2025-03-02')).thenRefused('WAVE_NOT_OPEN')
  })

  it('is analysed on the day of its closing at the earliest, and says until when conclusions are made', () => {
    past(closed).when(analyse(), on('2025-03-30')).thenRefused('NOT_CLOSED')
    const made = { responses: 8, analysedBy: 'person-analyst1', analysedOn: '2025-03-31', concludeBy: '2025-05-30' }
    past(closed)
      .when(analyse(), { ...on('2025-03-31'), actor: people.analyst })
      .then([{ type: 'FeedbackAnalysed', data: { ...plainAnalysis.data, ...made } }])
    past(analysed).when(analyse()).thenNothing()
    past(analysed)
      .when(analyse({ document: '5.1-3/71-9' }))
      .thenRefused('ALREADY_ANALYSED')
  })

  it('has no finding from fewer answers than the agency sets, whichever codes they share', () => {
    const about = (codes: object) => past(closed).when(analyse({ findings: finding(codes) }))
    for (const few of [{ channel: 'web' }, { language: 'et' }, { group: 'client', channel: 'web' }, { question: 'safety' }])
      about(few).thenRefused('FINDING_OF_TOO_FEW', { finding: 't1', fewest: 5 }, '/findings/0')
    for (const enough of [{}, { channel: 'paper' }, { group: 'client', language: 'ru', question: 'access' }])
      expect(about(enough).decision._tag).toBe('Right')
  })

  it('has a finding from five answers, and none from four', () => {
    const sixOnPaper = collected.filter(({ type }) => type === 'FeedbackRecorded').slice(0, 6)
    const among = (forms: number) => past([...opened, ...sixOnPaper.slice(0, forms), ...collected.slice(-2), ...closed.slice(-1)])
    const onPaper = analyse({ asked: [], findings: finding({ channel: 'paper' }) })
    expect(among(5).when(onPaper).decision._tag).toBe('Right')
    among(4).when(onPaper).thenRefused('FINDING_OF_TOO_FEW', { finding: 't1', fewest: 5 }, '/findings/0')
  })

  it('does not count who gave no answer among those behind a finding', () => {
    const silent = collected.map((each) =>
      each.type === 'FeedbackRecorded' ? { ...each, data: { ...each.data, answers: [{ question: 'access', answer: 'noAnswer' }] } } : each,
    ) as typeof collected
    past([...silent, ...closed.slice(-1)])
      .when(analyse({ findings: finding({ question: 'access' }) }))
      .thenRefused('FINDING_OF_TOO_FEW')
  })

  it('tells of fewer where the agency sets fewer', () => {
    const law = lawWith(feedbackFewest, 4, '2026-01-01')
    expect(past(waveOfFew.events).when(analyse({ asked: [], findings: finding({}) })).decision._tag).toBe('Left')
    const fewer = given(feedbackWave, waveOfFew.events, { ...estonia, law, now: '2026-01-05T09:00:00.000Z' })
    expect(fewer.when(analyse({ asked: [], findings: finding({}) })).decision._tag).toBe('Right')
  })
})

describe('the day after the last one for conclusions', () => {
  const overdue = (findings: readonly string[]) => [{ type: 'ConclusionOverdue', data: { concludeBy: '2025-06-27', findings } } as never]

  it('tells which findings have none, once', () => {
    past(analysed)
      .when(remind, on('2025-06-28'))
      .then(overdue(['t1', 't2']))
    past(analysed, { related: [conclusionDeclined] })
      .when(remind, on('2025-08-01'))
      .then(overdue(['t1']))
    past(waveWithoutConclusion.events, { id: waveWithoutConclusion.id }).when(remind).thenNothing()
  })

  it('tells nothing where each was concluded in time, whatever came of it', () =>
    past(analysed, { related: [conclusionApplied, conclusionDeclined] })
      .when(remind, on('2025-06-28'))
      .thenNothing())

  it('does not take a conclusion that was made after the term', () => {
    const late = { ...conclusionDeclined, events: [{ type: 'ConclusionDeclined', data: { reason: 'Hiljem.', declinedOn: '2025-06-28' } }] }
    past(analysed, { related: [conclusionApplied, late] })
      .when(remind, on('2025-07-01'))
      .then(overdue(['t2']))
  })
})

describe('the summary of a wave', () => {
  it('tells the number of responses only with the analysis', () => {
    expect(feedbackWave.summary.of(past([]).state)).toEqual({})
    expect(feedbackWave.summary.of(past(collected).state)).not.toHaveProperty('responses')
    expect(feedbackWave.summary.of(past(closed).state)).toMatchObject({ closedOn: '2025-03-31', analyseBy: '2025-05-30' })
    expect(feedbackWave.summary.of(past(analysed).state)).toMatchObject({ responses: 8, concludeBy: '2025-06-27' })
  })
})
