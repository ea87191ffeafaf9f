import { plusDays, project, type LocalDate, type RecordedEvent } from '@dutybook/modelling'
import { inLogOrder } from '@dutybook/modelling/testing'
import { estonia, facts } from '@dutybook/domain/testing'
import fc from 'fast-check'
import { checkDue, lateSince } from './check-cycle.js'
import { oversightSubjects } from './oversight-subjects.js'
import type { SubjectRow } from './subject-row.js'

const { provider, registered, assessed, released, visited, found, inSubject } = facts

const row = (...events: readonly RecordedEvent[]): SubjectRow => {
  const found = project<SubjectRow>(oversightSubjects, inLogOrder(events)).get(provider)
  if (!found) throw new Error('no row')
  return found
}
const reading = (date: string) => ({ ...estonia, day: date as LocalDate })
const late = (occurredOn: string) => ({ occurredOn, recordedAt: '2026-12-01T09:00:00.000Z' })

describe('a subject of oversight', () => {
  it('is told with its arrangement, its risk and its last check, each with its event', () => {
    const events = [registered('2024-02-01'), assessed('2024-02-15', 'high'), visited('2025-01-20')]
    const [registration, assessment, visit] = inLogOrder(events)
    expect(row(...events)).toEqual({
      provider,
      elements: [{ element: 'E5', mode: 'contract' }],
      negotiators: [],
      arrangedOn: '2024-02-01',
      underOversightSince: '2024-02-01',
      riskClass: 'high',
      riskScore: 50,
      riskClasses: [{ riskClass: 'high', since: '2024-02-15' }],
      riskAssessedOn: '2024-02-15',
      steps: [
        { act: 'registered', on: '2024-02-01', event: registration?.id },
        { act: 'visited', on: '2025-01-20', event: visit?.id },
      ],
      lastCheckedOn: '2025-01-20',
      registrationEvent: registration?.id,
      arrangementEvent: registration?.id,
      riskEvent: assessment?.id,
      checkEvent: visit?.id,
    })
  })

  it('was last checked on the later day, whenever an earlier visit is recorded', () => {
    expect(row(registered('2024-02-01'), visited('2025-05-20'), visited(late('2025-01-20'))).lastCheckedOn).toBe('2025-05-20')
  })

  it('is of the class that holds last, whenever an earlier assessment is recorded', () => {
    const subject = row(registered('2024-01-01'), assessed('2025-05-01', 'high'), assessed(late('2025-01-01'), 'medium'))
    expect(subject).toMatchObject({ riskClass: 'high', riskAssessedOn: '2025-05-01' })
    expect(subject.riskClasses.map(({ since }) => since)).toEqual(['2025-01-01', '2025-05-01'])
  })

  it('provides what was arranged last, whenever an earlier arrangement is recorded', () => {
    const change = (occurredOn: string, element: 'E8' | 'E9') =>
      inSubject(late(occurredOn), {
        type: 'ArrangementChanged',
        data: { elements: [{ element, mode: 'purchase' }], negotiators: [], reason: 'Uus leping.' },
      })
    const subject = row(registered('2024-01-01'), change('2025-06-01', 'E8'), change('2025-03-01', 'E9'))
    expect(subject).toMatchObject({ elements: [{ element: 'E8', mode: 'purchase' }], arrangedOn: '2025-06-01' })
  })

  it('is released, and under oversight anew from the day it is placed there again', () => {
    const gone = [registered('2024-01-01'), visited('2024-06-01'), released('2024-12-31')]
    expect(oversightSubjects.show(row(...gone), reading('2025-06-01'))).toMatchObject({ underOversight: false, releasedOn: '2024-12-31' })
    expect(oversightSubjects.show(row(...gone), reading('2028-06-01'))).not.toHaveProperty('checkDueOn')
    const back = row(...gone, registered('2026-01-01'))
    expect(back).not.toHaveProperty('releasedOn')
    expect(oversightSubjects.show(back, reading('2026-06-01'))).toMatchObject({ underOversight: true, checkDueOn: '2028-01-01' })
  })

  it('has no row when it was only visited or assessed', () => {
    const rows = project(oversightSubjects, inLogOrder([visited('2025-01-01'), found('2025-01-01'), assessed('2025-01-01', 'low')]))
    expect(rows.size).toBe(0)
  })
})

describe('the check that is due', () => {
  const start = registered('2023-03-15')

  it.each([
    ['low', '2025-03-15'],
    ['medium', '2024-09-15'],
    ['high', '2024-03-15'],
  ] as const)('of a provider of %s risk, never checked, is due on %s', (riskClass, dueOn) => {
    expect(oversightSubjects.show(row(start, assessed('2023-03-16', riskClass)), reading('2023-06-01'))).toMatchObject({
      checkDueOn: dueOn,
    })
  })

  it('of a provider whose risk nobody assessed is due as of low risk', () => {
    expect(oversightSubjects.show(row(start), reading('2023-06-01'))).toMatchObject({ checkDueOn: '2025-03-15' })
  })

  it('counts from the last visit, and its last day may be a day off', () => {
    const subject = row(start, assessed('2023-03-16', 'high'), visited('2024-02-24'))
    expect(oversightSubjects.show(subject, reading('2025-02-24'))).toMatchObject({ checkDueOn: '2025-02-24' })
    expect(oversightSubjects.show(subject, reading('2025-02-24'))).not.toHaveProperty('checkDaysOver')
    expect(oversightSubjects.show(subject, reading('2025-02-25'))).toMatchObject({ checkDaysOver: 1 })
  })

  it('ends on the last day of a month that is too short', () => {
    const subject = row(start, assessed('2023-03-16', 'high'), visited('2024-02-29'))
    expect(oversightSubjects.show(subject, reading('2025-01-01'))).toMatchObject({ checkDueOn: '2025-02-28' })
  })

  it('is late from the day after its last day', () => {
    const subject = row(start)
    expect(lateSince(subject, reading('2025-03-15'))).toBeUndefined()
    expect(lateSince(subject, reading('2025-03-16'))).toBe('2025-03-16')
    expect(lateSince(subject, reading('2026-01-01'))).toBe('2025-03-16')
  })

  it('is late from the day of a stricter class, when the time under the milder one had not run out', () => {
    const subject = row(start, assessed('2024-11-01', 'high'))
    expect(lateSince(subject, reading('2024-10-31'))).toBeUndefined()
    expect(lateSince(subject, reading('2024-12-01'))).toBe('2024-11-01')
  })

  it('was late already before a stricter class, when the time under the milder one had run out', () => {
    expect(lateSince(row(start, assessed('2025-06-01', 'high')), reading('2025-07-01'))).toBe('2025-03-16')
  })
})

describe('since when a provider is late', () => {
  const days = (from: string, n: number) => Array.from({ length: n }, (_, index) => plusDays(from as LocalDate, index))

  it('is the first day of the unbroken run, as a walk through the days finds it', () => {
    const classes = fc.array(fc.tuple(fc.nat({ max: 1200 }), fc.constantFrom('low', 'medium', 'high')), { maxLength: 4 })
    const history = classes.map((all) => all.map(([n, riskClass]) => assessed(plusDays('2022-01-01' as LocalDate, n), riskClass)))
    fc.assert(
      fc.property(history, fc.option(fc.nat({ max: 900 }), { nil: undefined }), (assessments, n) => {
        const visits = n === undefined ? [] : [visited(plusDays('2022-01-01' as LocalDate, n))]
        const subject = row(registered('2022-01-01'), ...visits, ...assessments)
        let run: LocalDate | undefined
        for (const day of days(visits[0]?.metadata.occurredOn ?? '2022-01-01', 1300)) {
          const late = day > checkDue(subject, reading(day)).lastDay
          run = late ? (run ?? day) : undefined
          expect(lateSince(subject, reading(day))).toBe(run)
        }
      }),
      { numRuns: 40 },
    )
  })
})
