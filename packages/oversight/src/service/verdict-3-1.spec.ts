import { isRight } from '@dutybook/fp'
import { plusDays, project, Verdict, type AnyView, type LocalDate, type RecordedEvent, type RowsOf } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { estonia, recordedLog, samples, serviceFacts } from '@dutybook/domain/testing'
import fc from 'fast-check'
import { serviceAssurance } from './service-assurance.js'
import type { AssuranceRow } from './assurance-row.js'
import { serviceTasks } from './service-tasks.js'
import type { TaskRow } from './task-row.js'
import { verdictOnService } from './verdict-3-1.js'

const f = serviceFacts
const day = (text: string) => text as LocalDate

/** The verdict on a day from the facts that held by then, as far as they were recorded by the given moment. */
function verdictOn(on: string, log: readonly RecordedEvent[], recordedBy = '9999'): Verdict {
  const known = log.filter(({ metadata }) => metadata.occurredOn <= on && metadata.recordedAt <= recordedBy)
  const verdict = verdictOnService.of(((view: AnyView) => project(view, known)) as RowsOf, { ...estonia, day: day(on) })
  expect(isRight(Verdict.decode(verdict))).toBe(true)
  return verdict
}

const told = (on: string, ...events: readonly RecordedEvent[]) => {
  const log = inLogOrder(events)
  const { holds, since, findings } = verdictOn(on, log)
  const reasons = findings
    .filter(({ code }) => code !== 'ELEMENT_NOT_ARRANGED')
    .map((each) => ({ ...each, evidence: each.evidence.map((id) => log.findIndex((event) => event.id === id)) }))
  return { holds, since, reasons }
}

describe('a gap', () => {
  const events = [f.arranged('2026-01-05'), f.missing('2026-03-09'), f.stoodIn('2026-03-12'), f.restored('2026-04-01')]

  it('without a stand-in makes the result red from its first day, by name and with its events', () => {
    const { holds, since, reasons } = told('2026-03-11', ...events)
    expect({ holds, since }).toEqual({ holds: false, since: '2026-03-09' })
    expect(reasons).toMatchObject([
      {
        ...{ code: 'ELEMENT_GAP_WITHOUT_COVER', weight: 'breach', subject: 'te-e5/g1', since: '2026-03-09', evidence: [0, 1] },
        basis: [
          { act: 'OAS', section: '24 lg 2' },
          { act: 'AJ', section: '3.1' },
        ],
        text: {
          et: 'Teenuse osa E5 „turvaline ajutine majutus” (Harju maakond) on alates 2026-03-09 asendajata: ei ole kättesaadav.',
          en: 'The element E5 “safe temporary accommodation” (Harju county) has had no stand-in since 2026-03-09: unavailable.',
        },
      },
    ])
  })

  it.each([
    ['2026-03-08', true],
    ['2026-03-11', false],
    ['2026-03-12', true],
    ['2026-04-01', true],
  ])('is as it is from its first day to the day before somebody stands in: on %s the result holds = %s', (on, holds) =>
    expect(told(on, ...events).holds).toBe(holds),
  )

  it('that was recorded late was not known before, and was there all the same', () => {
    const log = inLogOrder([f.arranged('2026-01-05'), f.missing({ occurredOn: '2026-03-09', recordedAt: '2026-03-20T09:00:00.000Z' })])
    expect(verdictOn('2026-03-10', log, '2026-03-10T23:00:00.000Z').holds).toBe(true)
    expect(verdictOn('2026-03-10', log)).toMatchObject({ holds: false, since: '2026-03-09' })
  })
})

describe('a service on suspicion', () => {
  const events = [f.arranged('2026-01-05'), f.referred('2026-06-08'), f.suspected('2026-06-10', '2026-06-24')]
  const code = 'PROVISIONAL_PAST_ITS_DAY'

  it.each([
    ['2026-06-24', undefined],
    ['2026-06-25', '2026-06-25'],
    ['2026-07-30', '2026-06-25'],
  ])('that is neither confirmed nor ended is past its day: on %s since %s', (on, since) => expect(told(on, ...events).since).toBe(since))

  it.each([
    ['confirmed', f.confirmed('2026-06-24')],
    ['ended', f.ended('2026-06-24')],
    ['under an objection', f.objected('2026-06-20')],
    ['a foreigner with a reflection period', f.reflecting('2026-06-20', '2026-08-04')],
  ])('that is %s is not', (_, event) => expect(told('2026-06-25', ...events, event)).toMatchObject({ holds: true, reasons: [] }))

  it('that was not confirmed is past its day from the day after the decision', () =>
    expect(told('2026-06-20', ...events, f.denied('2026-06-15'))).toMatchObject({ since: '2026-06-16', reasons: [{ code }] }))

  it('names no episode and no number of them, however many there are', () => {
    const other = [f.referred('2026-06-01', 'episode-bbbb'), f.suspected('2026-06-02', '2026-06-16', 'episode-bbbb')]
    const { reasons } = told('2026-06-30', ...events, ...other)
    expect(reasons).toMatchObject([{ code, subject: 'entitlementBoard', since: '2026-06-17', evidence: [1, 2, 3, 4] }])
    expect(JSON.stringify(reasons)).not.toMatch(/episode-[ab]/u)
  })
})

it('A legal stay that is over and undecided alerts and leaves the result standing', () =>
  expect(told('2026-04-20', f.arranged('2026-01-05'), f.referred('2026-03-02'), f.reflecting('2026-03-02', '2026-04-16'))).toMatchObject({
    holds: true,
    reasons: [{ code: 'LEGAL_STAY_OVER_UNDECIDED', weight: 'alert', since: '2026-04-17' }],
  }))

describe('a prescribed task', () => {
  const events = [f.arranged('2026-01-05'), f.planned('2026-01-10', '2026-03-31')]

  it.each([
    ['2026-03-31', undefined],
    ['2026-04-01', '2026-04-01'],
    ['2026-05-05', '2026-04-01'],
  ])('is overdue from the day after its deadline: on %s since %s', (on, since) => expect(told(on, ...events).since).toBe(since))

  it('that was completed or dropped is not overdue, and rests on what prescribed it while it is', () => {
    expect(told('2026-05-05', ...events, f.completed('2026-04-20', '2026-03-31')).holds).toBe(true)
    expect(told('2026-05-05', ...events, f.dropped('2026-03-20')).holds).toBe(true)
    expect(told('2026-05-05', ...events).reasons[0]?.basis[0]).toEqual({ act: 'OAS', section: '6' })
  })
})

it('A task that the job description prescribes rests on it once', () => {
  const plan = f.planned('2026-01-10', '2026-03-31')
  const prescribedBy = { act: 'AJ', section: '3.1' }
  const { reasons } = told('2026-05-05', f.arranged('2026-01-05'), { ...plan, data: { ...plan.data, prescribedBy } })
  expect(reasons.map(({ code, basis }) => [code, basis])).toEqual([['TASK_OVERDUE', [prescribedBy]]])
})

describe('the result', () => {
  it('holds where nothing is arranged, and says that nothing proves it', () =>
    expect(verdictOn('2026-01-01', [])).toMatchObject({
      holds: true,
      findings: [{ code: 'NOTHING_ARRANGED', weight: 'alert' }],
      evidence: [],
    }))

  it('tells which of the ten elements nobody has arranged', () => {
    const { findings } = verdictOn('2026-02-01', inLogOrder([f.arranged('2026-01-05')]))
    expect(findings.map(({ subject }) => subject)).toEqual(['E1', 'E2', 'E3', 'E4', 'E6', 'E7', 'E8', 'E9', 'E10'])
  })

  it('is red since the first of breaches that follow one another, also where each is younger', () => {
    const first = [f.arranged('2026-01-05'), f.missing('2026-03-09'), f.planned('2026-01-10', '2026-04-10')]
    const { since, reasons } = told('2026-06-01', ...first, f.restored('2026-05-02'))
    expect(reasons.map((each) => each.since)).toEqual(['2026-04-11'])
    expect(since).toBe('2026-03-09')
  })

  it('has a day since when in every history, on every day: the first of the days without a break on which it did not hold', () =>
    fc.assert(
      fc.property(histories, fc.nat({ max: 80 }), (log, n) => {
        const on = plusDays(start, n)
        const { since } = verdictOn(on, log)
        let first: LocalDate | undefined
        for (let each = on; !verdictOn(each, log).holds; each = plusDays(each, -1)) first = each
        expect(since).toBe(first)
      }),
      { numRuns: 150 },
    ))
})

const start = day('2026-01-05')
const on = fc.nat({ max: 70 }).map((n) => plusDays(start, n))
const later = (from: LocalDate, n: number) => plusDays(from, n)
const stretch = fc.nat({ max: 15 })

/** Gaps, tasks and services on suspicion on days that lie close together, some of them never resolved. */
const stories: fc.Arbitrary<readonly RecordedEvent[]> = fc.oneof(
  fc
    .tuple(on, stretch, fc.option(stretch), fc.constantFrom('g1', 'g2', 'g3'))
    .map(([from, cover, restore, gap]) => [
      f.missing(from, gap),
      ...(cover % 2 === 0 ? [f.stoodIn(later(from, cover), gap)] : []),
      ...(restore === null ? [] : [f.restored(later(from, restore), gap)]),
    ]),
  fc
    .tuple(on, stretch, fc.option(stretch), fc.nat({ max: 3 }))
    .map(([from, term, done, n]) => [
      f.planned(from, later(from, term), `ty-${n}a`),
      ...(done === null ? [] : [f.completed(later(from, done), later(from, term), `ty-${n}a`)]),
    ]),
  fc
    .tuple(on, stretch, fc.option(stretch), fc.nat({ max: 3 }))
    .map(([from, term, end, n]) => [
      f.referred(from, `episode-aaa${n}`),
      f.suspected(from, later(from, term), `episode-aaa${n}`),
      ...(end === null
        ? []
        : [end % 2 === 0 ? f.confirmed(later(from, end), `episode-aaa${n}`) : f.ended(later(from, end), `episode-aaa${n}`)]),
    ]),
)

const subjectOf = ({ stream, data }: RecordedEvent): string => `${stream}/${(data as { gap?: string }).gap ?? ''}`

/** Each gap, task and episode has one story. */
const histories = fc
  .uniqueArray(stories, { selector: ([event]) => (event ? subjectOf(event) : ''), maxLength: 5 })
  .map((all) => inLogOrder([f.arranged(start), ...all.flat()]))

describe('the assurance board', () => {
  it('tells the availability, the open gaps and the hours of a day', () => {
    const row = project<AssuranceRow>(serviceAssurance, recordedLog(samples.accommodation)).get('te-e5-harju')
    const shown = (on: string) => row && serviceAssurance.show(row, { ...estonia, day: day(on) })
    expect(shown('2025-05-10')).toMatchObject({ availability: 'available', openGaps: ['g1'], uncoveredGaps: [], uncoveredHours: 0 })
    expect(shown('2025-05-10')?.gapHours).toBe(6 * 24)
    expect(shown('2025-11-05')).toMatchObject({
      ...{ element: 'E5', county: 'EE-37', mode: 'contract', provider: 'prov-4fk2m9', capacity: 12 },
      ...{ availability: 'limited', openGaps: ['g2'], uncoveredGaps: ['g2'], gapHours: (14 + 3) * 24, uncoveredHours: 3 * 24 },
    })
    expect(shown('2026-01-02')).toMatchObject({ gapHours: 48, uncoveredHours: 48 })
  })
})

describe('the list of tasks', () => {
  it('tells the status of a day and the days left or over', () => {
    const row = project<TaskRow>(serviceTasks, recordedLog(samples.taskCompletedLate)).get('ty-2025-1')
    const shown = (on: string) => row && serviceTasks.show(row, { ...estonia, day: day(on) })
    expect(shown('2025-03-30')).toMatchObject({ status: 'planned', daysLeft: 1 })
    expect(shown('2025-04-02')).toMatchObject({ status: 'overdue', daysOver: 2 })
    expect(shown('2025-04-04')).toMatchObject({ status: 'completed', completedOn: '2025-04-04' })
  })
})
