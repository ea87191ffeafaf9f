import { project, type AnyView, type LocalDate, type RowsOf } from '@dutybook/modelling'
import { recordedLog, samples } from '@dutybook/domain/testing'
import { countsOf } from '../count-tables.js'
import { answerFacts } from './answer-facts.js'
import { askedFacts } from './asked-facts.js'
import { responseFacts } from './response-facts.js'

const { feedbackGathered, springWave } = samples
const log = recordedLog(feedbackGathered, springWave)
const rows = (view: AnyView) => Object.fromEntries(project<unknown>(view, log))
const counts = (from: string, to: string) =>
  countsOf(((view: AnyView) => project(view, log)) as RowsOf, { from: from as LocalDate, to: to as LocalDate }) as Readonly<
    Record<string, readonly Readonly<Record<string, unknown>>[]>
  >

describe('the facts of feedback', () => {
  it('have one row for each form, in codes', () => {
    expect(Object.keys(rows(responseFacts))).toHaveLength(8)
    expect(rows(responseFacts)['tl-2025-1/vastus-0001']).toEqual({
      ...{ wave: 'tl-2025-1', response: 'vastus-0001', channel: 'paper', group: 'client', language: 'ru' },
      ...{ receivedOn: '2025-03-10', receivedYear: 2025, receivedMonth: 3 },
    })
  })

  it('have one row for each answer of a form', () =>
    expect(rows(answerFacts)['tl-2025-1/vastus-0007/language']).toMatchObject({ channel: 'web', question: 'language', answer: 'disagree' }))

  it('have one row for each channel on which it is known how many were asked', () =>
    expect(rows(askedFacts)).toEqual({
      'tl-2025-1/paper': {
        ...{ wave: 'tl-2025-1', channel: 'paper', people: 9 },
        ...{ analysedOn: '2025-04-28', analysedYear: 2025, analysedMonth: 4 },
      },
    }))

  it('are single forms, so they are not for everybody to read', () => {
    for (const view of [responseFacts, answerFacts, askedFacts]) expect(view.readers).toContain('analyst')
    for (const view of [responseFacts, answerFacts, askedFacts]) expect(view.readers).not.toContain('adviser')
  })
})

describe('response and satisfaction by channel', () => {
  it('count each form and each answer once, on the day of the response', () => {
    const march = counts('2025-03-01', '2025-03-10')
    expect(march['feedbackResponses']?.filter(({ responses }) => responses !== 0)).toEqual([
      { channel: 'paper', group: 'client', responses: 6 },
    ])
    const none = { ratherAgree: 0, ratherDisagree: 0, noAnswer: 0 }
    expect(march['feedbackSatisfaction']?.filter(({ agree, disagree }) => agree !== 0 || disagree !== 0)).toEqual([
      { channel: 'paper', question: 'access', agree: 6, disagree: 0, ...none },
      { channel: 'paper', question: 'language', agree: 0, disagree: 6, ...none },
    ])
  })

  it('tell of a channel how many of those asked answered, in the period of the analysis', () => {
    expect(counts('2025-04-28', '2025-04-28')['feedbackResponseRates']).toEqual([
      { channel: 'web', asked: 0, answered: 0 },
      { channel: 'paper', asked: 9, answered: 6 },
      { channel: 'phone', asked: 0, answered: 0 },
      { channel: 'interview', asked: 0, answered: 0 },
    ])
    expect(counts('2025-03-01', '2025-04-27')['feedbackResponseRates']?.every(({ asked }) => asked === 0)).toBe(true)
  })
})
