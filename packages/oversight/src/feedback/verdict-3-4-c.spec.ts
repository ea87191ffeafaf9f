import { isRight } from '@dutybook/fp'
import { project, Verdict, type AnyView, type LocalDate, type RecordedEvent, type RowsOf } from '@dutybook/modelling'

import { estonia, recordedLog, samples } from '@dutybook/domain/testing'
import { verdictOnFeedback } from './verdict-3-4-c.js'

const { feedbackGathered, springWave, waveOfFew, waveWithoutConclusion, interpretersAtNight, conclusionApplied, conclusionDeclined } =
  samples
const system = recordedLog(feedbackGathered)
const chain = recordedLog(feedbackGathered, springWave, interpretersAtNight, conclusionApplied, conclusionDeclined)
const without = (log: readonly RecordedEvent[], ...types: readonly string[]) => log.filter(({ type }) => !types.includes(type))

function verdictOn(day: string, log: readonly RecordedEvent[]): Verdict {
  const known = log.filter(({ metadata }) => metadata.occurredOn <= day)
  const verdict = verdictOnFeedback.of(((view: AnyView) => project(view, known)) as RowsOf, { ...estonia, day: day as LocalDate })
  expect(isRight(Verdict.decode(verdict))).toBe(true)
  return verdict
}
const reasonsOn = (day: string, log: readonly RecordedEvent[]) =>
  verdictOn(day, log).findings.map(({ code, subject, since, weight }) => [code, subject, since, weight])
const provedBy = (verdict: Verdict, log: readonly RecordedEvent[]) =>
  verdict.evidence.map((id) => log.find((event) => event.id === id)).map((event) => event && `${event.stream} ${event.type}`)

describe('the verdict on feedback', () => {
  it('does not hold without a system, also after the system was closed', () => {
    expect(reasonsOn('2025-01-05', system)).toEqual([['NO_FEEDBACK_SYSTEM', '3.4(c)', undefined, 'breach']])
    expect(verdictOn('2025-01-06', system).holds).toBe(true)
    expect(verdictOn('2026-06-30', chain).findings.map(({ code }) => code)).not.toContain('NO_FEEDBACK_SYSTEM')
    const closed = verdictOn('2026-07-01', chain)
    expect(closed.findings[0]?.code).toBe('NO_FEEDBACK_SYSTEM')
    expect(provedBy(closed, chain)).toContain('feedbackSystem-ts-2025 FeedbackSystemClosed')
  })

  it('does not hold when nothing was collected for a year, counted from the establishment or the last wave', () => {
    expect(verdictOn('2026-01-06', system).holds).toBe(true)
    expect(reasonsOn('2026-01-07', system)).toEqual([['FEEDBACK_NOT_COLLECTED', '3.4(c)', '2026-01-07', 'breach']])
    expect(verdictOn('2026-03-31', chain).holds).toBe(true)
    expect(reasonsOn('2026-04-01', chain)).toEqual([['FEEDBACK_NOT_COLLECTED', '3.4(c)', '2026-04-01', 'breach']])
  })

  it('does not hold from the day after the term of an analysis that is missing', () => {
    const waiting = without(chain, 'FeedbackAnalysed', 'ConclusionAdopted', 'ConclusionDeclined', 'ServiceChangeApplied')
    expect(verdictOn('2025-05-30', waiting).holds).toBe(true)
    expect(reasonsOn('2025-05-31', waiting)).toEqual([['FEEDBACK_NOT_ANALYSED', 'tl-2025-1', '2025-05-31', 'breach']])
    expect(reasonsOn('2025-05-31', without(waiting, 'FeedbackWaveClosed'))).toHaveLength(1)
  })

  it('does not hold from the day after the term of a conclusion that is missing', () => {
    const undone = recordedLog(feedbackGathered, waveWithoutConclusion)
    expect(verdictOn('2025-06-27', undone).holds).toBe(true)
    expect(reasonsOn('2025-06-28', undone)).toEqual([
      ['CONCLUSION_MISSING', 'tl-2025-2-t1', '2025-06-28', 'breach'],
      ['CONCLUSION_MISSING', 'tl-2025-2-t2', '2025-06-28', 'breach'],
    ])
  })

  it('does not hold when an adopted conclusion was neither applied in time nor declined', () => {
    const adopted = without(chain, 'ServiceChangeApplied').map((each) =>
      each.type === 'FeedbackWaveOpened' ? { ...each, data: { ...each.data, lastDay: '2026-05-31' } } : each,
    )
    const unapplied = (day: string) => reasonsOn(day, without(adopted, 'FeedbackWaveClosed'))
    expect(unapplied('2026-05-20')).toEqual([])
    expect(unapplied('2026-05-21')).toEqual([['CONCLUSION_NOT_APPLIED', 'tl-2025-1-t1', '2026-05-21', 'breach']])
  })

  it('holds with an alert where a wave had too few answers, which do not count as collected', () => {
    const few = recordedLog(feedbackGathered, waveOfFew)
    expect(verdictOn('2025-12-31', few).holds).toBe(true)
    expect(reasonsOn('2025-12-31', few)).toEqual([['TOO_FEW_RESPONSES', 'tl-2025-3', undefined, 'alert']])
    expect(reasonsOn('2026-01-07', few).map(([code]) => code)).toEqual(['FEEDBACK_NOT_COLLECTED', 'TOO_FEW_RESPONSES'])
  })

  it('holds with an alert for a year after what was done late', () => {
    const late = chain.map((each) => {
      if (each.type === 'FeedbackWaveClosed') return { ...each, data: { ...each.data, analyseBy: '2025-04-27' } }
      return each.type === 'FeedbackAnalysed' ? { ...each, data: { ...each.data, concludeBy: '2025-05-19' } } : each
    })
    expect(verdictOn('2025-08-31', late).holds).toBe(true)
    expect(reasonsOn('2025-08-31', late)).toEqual([
      ['FEEDBACK_ANALYSED_LATE', 'tl-2025-1', undefined, 'alert'],
      ['CONCLUSION_MADE_LATE', 'tl-2025-1-t1', undefined, 'alert'],
      ['CONCLUSION_MADE_LATE', 'tl-2025-1-t2', undefined, 'alert'],
    ])
    expect(reasonsOn('2026-05-20', late).filter(([, , , weight]) => weight === 'alert')).toHaveLength(2)
    expect(reasonsOn('2026-05-21', late).filter(([, , , weight]) => weight === 'alert')).toEqual([])
  })

  it('is proved by the system, the analyses and the last step of every finding', () =>
    expect(provedBy(verdictOn('2025-08-31', chain), chain)).toEqual([
      'feedbackSystem-ts-2025 FeedbackSystemEstablished',
      'feedbackWave-tl-2025-1 FeedbackAnalysed',
      'feedbackConclusion-tl-2025-1-t1 ServiceChangeApplied',
      'feedbackConclusion-tl-2025-1-t2 ConclusionDeclined',
    ]))
})
