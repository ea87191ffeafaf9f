import { project, type AnyView, type LocalDate } from '@dutybook/modelling'
import { estonia, recordedLog, samples } from '@dutybook/domain/testing'
import { feedbackToChange } from './chain.js'
import { feedbackSystems } from './systems.js'
import { feedbackWaves } from './waves.js'

const { feedbackGathered, springWave, waveOfFew, waveWithoutConclusion, interpretersAtNight, conclusionApplied, conclusionDeclined } =
  samples
const log = recordedLog(
  ...[feedbackGathered, springWave, waveOfFew, waveWithoutConclusion, interpretersAtNight, conclusionApplied, conclusionDeclined],
)

/** The row as it was on that day: of facts that held by then. */
function shownOn(day: string, view: AnyView, key: string): unknown {
  const row = project<unknown>(
    view,
    log.filter(({ metadata }) => metadata.occurredOn <= day),
  ).get(key)
  return row === undefined ? undefined : view.show(row, { ...estonia, day: day as LocalDate })
}

describe('from feedback to change', () => {
  const finding = 'tl-2025-1-t1'

  it('begins with the analysis, and tells from which finding', () => {
    expect(shownOn('2025-04-27', feedbackToChange, finding)).toBeUndefined()
    expect(shownOn('2025-04-28', feedbackToChange, finding)).toMatchObject({
      ...{ wave: 'tl-2025-1', finding: 't1', found: 'Tõlki tuli kaua oodata.' },
      ...{ analysedOn: '2025-04-28', concludeBy: '2025-06-27', status: 'toConclude', daysLeft: 60 },
    })
  })

  it('goes on with the conclusion and until when the change is to be made', () =>
    expect(shownOn('2025-05-20', feedbackToChange, finding)).toMatchObject({
      ...{ adoptedOn: '2025-05-20', concluded: 'Tõlk peab vastama ka öösel.', initiative: 'ar-2025-2' },
      ...{ status: 'adopted', daysToConclude: 22, applyBy: '2026-05-20', daysLeft: 365 },
    }))

  it('ends with the change and its days', () => {
    const row = shownOn('2025-08-04', feedbackToChange, finding)
    expect(row).toMatchObject({ status: 'applied', implementedOn: '2025-08-01', appliedOn: '2025-08-04', daysToChange: 95 })
    expect(row).not.toHaveProperty('daysLeft')
  })

  it('ends with the reason for which it was declined', () =>
    expect(shownOn('2026-08-04', feedbackToChange, 'tl-2025-1-t2')).toMatchObject({
      ...{ status: 'declined', declinedOn: '2025-05-20', reason: 'Midagi ei ole vaja muuta: hinnang on hea.' },
    }))

  it('is overdue from the day after the term, by the day on which it is read', () => {
    expect(shownOn('2025-06-27', feedbackToChange, 'tl-2025-2-t1')).toMatchObject({ status: 'toConclude', daysLeft: 0 })
    expect(shownOn('2025-06-28', feedbackToChange, 'tl-2025-2-t1')).toMatchObject({ status: 'overdue', daysOver: 1 })
  })

  it('is overdue also when the change of an adopted conclusion is not made', () => {
    const adopted = log.filter(({ type }) => type !== 'ServiceChangeApplied')
    const row = project<never>(feedbackToChange, adopted).get(finding)
    expect(row && feedbackToChange.show(row, { ...estonia, day: '2026-05-21' as LocalDate })).toMatchObject({
      status: 'notApplied',
      daysOver: 1,
    })
  })
})

describe('a wave as of a day', () => {
  it.each([
    ['2025-03-31', 'tl-2025-1', { status: 'toAnalyse', analyseBy: '2025-05-30', responses: 8 }],
    ['2025-03-30', 'tl-2025-1', { status: 'open', lastDay: '2025-03-31' }],
    ['2025-04-28', 'tl-2025-1', { status: 'analysed', findings: 2, concludeBy: '2025-06-27' }],
    ['2025-06-28', 'tl-2025-2', { overdueNotedOn: '2025-06-28' }],
  ])('on %s the wave %s is %o', (day, wave, expected) => expect(shownOn(day, feedbackWaves, wave)).toMatchObject(expected))

  it('waits for its analysis and is overdue also when nobody closed it', () => {
    const unclosed = log.filter(({ type }) => type !== 'FeedbackWaveClosed' && type !== 'FeedbackAnalysed')
    const row = project<never>(feedbackWaves, unclosed).get('tl-2025-1')
    const on = (day: string) => row && feedbackWaves.show(row, { ...estonia, day: day as LocalDate }).status
    expect(['2025-03-31', '2025-04-01', '2025-05-30', '2025-05-31'].map(on)).toEqual(['open', 'toAnalyse', 'toAnalyse', 'overdue'])
  })

  it('does not tell how many answered where they are fewer than the agency sets', () => {
    const few = shownOn('2026-01-01', feedbackWaves, 'tl-2025-3')
    expect(few).toMatchObject({ status: 'tooFew' })
    expect(few).not.toHaveProperty('responses')
  })
})

it('a feedback system shows how feedback is gathered since its last change, and when it ended', () => {
  expect(shownOn('2025-09-01', feedbackSystems, 'ts-2025')).toMatchObject({
    ...{ establishedOn: '2025-01-06', plannedOn: '2025-09-01', languages: ['et', 'ru', 'en', 'uk'] },
  })
  expect(shownOn('2026-06-30', feedbackSystems, 'ts-2025')).toMatchObject({ lastDay: '2026-06-30' })
})
