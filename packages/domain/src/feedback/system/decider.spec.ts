import { given, type Plain } from '@dutybook/modelling/testing'
import { estonia, people, plainFeedbackSystem, samples, tellsEachRefusal } from '../../testing.js'
import type { LocalDate } from '@dutybook/modelling'
import type { FeedbackSystemCommand } from './commands.js'
import { feedbackSystem } from './decider.js'
import { feedbackPlanOn } from './fold.js'
import { feedbackSystemRefusals } from './refusals.js'

const { feedbackGathered } = samples
const after = (count: number) =>
  given(feedbackSystem, feedbackGathered.events.slice(0, count), { ...estonia, now: '2026-09-01T09:00:00.000Z', id: feedbackGathered.id })
const on = (occurredOn: string) => ({ occurredOn })
const change = (document: string) =>
  ({ type: 'ChangeFeedbackSystem', data: { ...plainFeedbackSystem.data, document } }) satisfies Plain<FeedbackSystemCommand>
const close = (reason: string) => ({ type: 'CloseFeedbackSystem', data: { reason } }) satisfies Plain<FeedbackSystemCommand>
const otherwise = { ...plainFeedbackSystem, data: { ...plainFeedbackSystem.data, document: '5.1-3/70-9' } }

describe('a feedback system', () => {
  tellsEachRefusal(feedbackSystemRefusals, {
    SYSTEM_EXISTS: { outcome: () => after(1).when(otherwise) },
    NO_SYSTEM: { outcome: () => after(0).when(change('5.1-3/70-2')) },
    SYSTEM_CLOSED: { outcome: () => after(3).when(change('5.1-3/70-5')), facts: { lastDay: '2026-06-30' } },
    BEFORE_LAST_CHANGE: { outcome: () => after(2).when(change('5.1-3/70-3'), on('2025-08-31')), facts: { day: '2025-09-01' } },
  })

  it('is established with its channels, groups and languages, and once', () => {
    after(0)
      .when(plainFeedbackSystem, on('2025-01-06'))
      .then([{ type: 'FeedbackSystemEstablished', data: { ...plainFeedbackSystem.data, establishedOn: '2025-01-06' } }])
    after(2).when(plainFeedbackSystem).thenNothing()
  })

  it('is changed from a day on, and not by what stands already', () => {
    after(1).when(change('5.1-3/70-1')).thenNothing()
    expect(after(1).when(change('5.1-3/70-2'), on('2025-01-06')).decision._tag).toBe('Right')
  })

  it('is closed by a head, once, and not as of a day before its last change', () => {
    after(2).when(close('Uus süsteem.'), { actor: people.manager }).thenRefused('POSITION_NOT_ENTITLED')
    after(2).when(close('Uus süsteem.'), on('2025-08-31')).thenRefused('BEFORE_LAST_CHANGE', { day: '2025-09-01' })
    after(0).when(close('Uus süsteem.')).thenRefused('NO_SYSTEM')
    after(3).when(close('Alates juulist kogub tagasisidet uus süsteem.')).thenNothing()
    after(3).when(close('Muu põhjus.')).thenRefused('SYSTEM_CLOSED', { lastDay: '2026-06-30' })
  })

  it('tells its plan of any day', () => {
    const documentOn = (day: string) => feedbackPlanOn(after(3).state, day as LocalDate)?.document
    expect(['2025-01-05', '2025-01-06', '2025-08-31', '2025-09-01', '2026-06-30', '2026-07-01'].map(documentOn)).toEqual([
      undefined,
      '5.1-3/70-1',
      '5.1-3/70-1',
      '5.1-3/70-4',
      '5.1-3/70-4',
      undefined,
    ])
  })

  it('tells in its summary how feedback is gathered, and until when', () => {
    expect(feedbackSystem.summary.of(after(0).state)).toEqual({})
    expect(feedbackSystem.summary.of(after(1).state)).toEqual({ plan: plainFeedbackSystem.data })
    expect(feedbackSystem.summary.of(after(3).state)).toMatchObject({ plan: { document: '5.1-3/70-4' }, lastDay: '2026-06-30' })
  })
})
