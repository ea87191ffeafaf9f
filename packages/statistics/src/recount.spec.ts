import { project, type AnyView, type RecordedEvent, type Period, type RecordedOf, type RowsOf } from '@dutybook/modelling'
import { logsOf, nearDay } from '@dutybook/modelling/testing'
import { aggregates, type ProceedingEvent } from '@dutybook/domain'
import { recordedLog, samples } from '@dutybook/domain/testing'
import fc from 'fast-check'
import { countTables } from './count-tables.js'
import { recountFeedback } from './testing/feedback-recount.js'

// The counts once more, straight from the events in plain loops: no view, no fold and no rule is shared with what they check.

interface Found {
  readonly proceeding: string
  readonly provider: string
  readonly on: string
  requirement: string
  severity: string
}
interface Point {
  readonly notified: string
  extended: boolean
  annulled?: string
  fulfilled?: string
  deadline: string
}
interface Proceeding {
  readonly cell: string
  readonly proposed: string
  readonly planned: boolean
  initiated?: string
  closed?: string
}

function readAll(log: readonly RecordedEvent[]) {
  const proceedings = new Map<string, Proceeding>()
  const findings = new Map<string, Found>()
  const points = new Map<string, Point>()
  const penalties = new Map<string, { on: string; cents: number }>()
  for (const each of log) {
    if (!each.stream.startsWith('oversightProceeding-')) continue
    const jm = each.stream.slice(20)
    const event = each as RecordedOf<ProceedingEvent>
    const on: string = event.metadata.occurredOn
    const proceeding = proceedings.get(jm)
    if (event.type === 'OversightProposed' && !proceeding) {
      proceedings.set(jm, { cell: `${event.data.kind} ${event.data.reason}`, proposed: on, planned: event.data.planned })
    }
    if (event.type === 'OversightInitiated' && proceeding) proceeding.initiated = on
    if (event.type === 'OversightClosed' && proceeding) proceeding.closed = on
    if (event.type === 'FindingRecorded' && !findings.has(`${jm} ${event.data.finding}`)) {
      const { finding, provider, requirement, severity } = event.data
      findings.set(`${jm} ${finding}`, { proceeding: jm, provider, on, requirement, severity })
    }
    if (event.type === 'FindingCorrected') {
      const finding = findings.get(`${jm} ${event.data.finding}`)
      if (finding) finding.requirement = event.data.requirement
      if (finding) finding.severity = event.data.severity
    }
    if (event.type === 'PreceptIssued') {
      for (const { point, deadline } of event.data.points) {
        const key = `${jm} ${event.data.precept} ${point}`
        if (!points.has(key)) points.set(key, { notified: event.data.notifiedOn, extended: false, deadline })
      }
    }
    if (event.type === 'PreceptDeadlineExtended') {
      const point = points.get(`${jm} ${event.data.precept} ${event.data.point}`)
      if (point) Object.assign(point, { extended: true, deadline: event.data.deadline })
    }
    if (event.type === 'PreceptAnnulled') {
      for (const name of event.data.points) {
        const point = points.get(`${jm} ${event.data.precept} ${name}`)
        if (point && !point.annulled) point.annulled = on
      }
    }
    if (event.type === 'PreceptPointFulfilled') {
      const point = points.get(`${jm} ${event.data.precept} ${event.data.point}`)
      if (point && !point.fulfilled && !point.annulled) point.fulfilled = on
    }
    if (event.type === 'PenaltyPaymentApplied' && !penalties.has(`${jm} ${event.data.penalty}`)) {
      penalties.set(`${jm} ${event.data.penalty}`, { on, cents: event.data.amount.cents })
    }
  }
  return { proceedings, findings, points, penalties }
}

function recount(log: readonly RecordedEvent[], from: string, to: string) {
  const { proceedings, findings, points, penalties } = readAll(log)
  const inside = (on: string | undefined): boolean => on !== undefined && on >= from && on <= to
  const counted: Record<string, number> = { ...recountFeedback(log, from, to) }
  const addTo =
    (table: string) =>
    (cell: string, n = 1): void => {
      const name = `${table}: ${cell}`
      counted[name] = (counted[name] ?? 0) + n
    }
  const inProceedings = addTo('proceedingsByKindAndReason')
  const inFindings = addTo('findingsByRequirement')
  const inRepeats = addTo('repeatFindings')
  const inDays = addTo('daysToFulfil')
  const inPenalties = addTo('penaltyPayments')
  for (const { cell, proposed, planned, initiated, closed } of proceedings.values()) {
    if (inside(proposed)) inProceedings(`proposed ${cell}`)
    if (inside(proposed) && planned) inProceedings(`planned ${cell}`)
    if (inside(initiated)) inProceedings(`initiated ${cell}`)
    if (inside(closed)) inProceedings(`closed ${cell}`)
  }
  for (const one of findings.values()) {
    if (!inside(one.on)) continue
    let repeats = false
    for (const other of findings.values()) {
      const alike = other.provider === one.provider && other.requirement === one.requirement
      if (alike && other.proceeding !== one.proceeding && other.on < one.on) repeats = true
    }
    inFindings(`findings ${one.requirement} ${one.severity}`)
    if (repeats) inFindings(`repeated ${one.requirement} ${one.severity}`)
    if (repeats) inRepeats(`repeated ${one.provider} ${one.requirement}`)
  }
  const days: number[] = []
  for (const { notified, extended, annulled, fulfilled, deadline } of points.values()) {
    if (inside(notified)) inDays('issued')
    if (inside(notified) && extended) inDays('extended')
    if (inside(annulled)) inDays('annulled')
    if (fulfilled === undefined || !inside(fulfilled)) continue
    inDays('fulfilled')
    if (fulfilled > deadline) inDays('fulfilledLate')
    days.push(Math.max(0, (Date.parse(fulfilled) - Date.parse(notified)) / 86_400_000))
  }
  days.sort((a, b) => a - b)
  const [low, high] = [days[Math.ceil(days.length / 2) - 1] ?? 0, days[Math.floor(days.length / 2)] ?? 0]
  let total = 0
  for (const each of days) total += each
  inDays('medianDays', Math.round((low + high) / 2))
  inDays('meanDays', days.length > 0 ? Math.round(total / days.length) : 0)
  inDays('longestDays', days.at(-1) ?? 0)
  for (const { on, cents } of penalties.values()) {
    if (inside(on)) inPenalties('penalties')
    if (inside(on)) inPenalties('sumCents', cents)
  }
  return Object.fromEntries(Object.entries(counted).filter(([, n]) => n > 0))
}

/** The tables as the recount has them: one number per cell of a table, nothing for 0. */
function flat(tables: Readonly<Record<string, readonly unknown[]>>): Readonly<Record<string, number>> {
  const cells = Object.entries(tables).flatMap(([table, rows]) =>
    (rows as readonly Readonly<Record<string, string | number>>[]).flatMap((row) => {
      const names = Object.values(row).filter((cell) => typeof cell === 'string')
      const numbers = Object.entries(row).filter(([, cell]) => typeof cell === 'number' && cell > 0)
      return numbers.map(([column, n]) => [`${table}: ${[column, ...names].join(' ')}`, n] as const)
    }),
  )
  return Object.fromEntries(cells) as Readonly<Record<string, number>>
}

/** The tables of the service and of its money are recounted beside their own folders. */
const ofOversight = ['proceedingsByKindAndReason', 'findingsByRequirement', 'repeatFindings', 'daysToFulfil', 'penaltyPayments']
const ofFeedback = ['feedbackResponses', 'feedbackResponseRates', 'feedbackSatisfaction']
const recountedHere = countTables.filter(({ name }) => [...ofOversight, ...ofFeedback].includes(name))

const tables = (log: readonly RecordedEvent[], from: string, to: string) =>
  flat(
    Object.fromEntries(
      recountedHere.map(({ name, of }) => [name, of(((view: AnyView) => project(view, log)) as RowsOf, { from, to } as Period)]),
    ),
  )

describe('the tables of counts', () => {
  const real = recordedLog(...Object.values(samples))

  it.each([
    ['2024-01-01', '2024-12-31'],
    ['2025-01-01', '2025-12-31'],
    ['2024-01-01', '2026-12-31'],
  ])('say what a recount of the sample proceedings says, from %s to %s', (from, to) => {
    expect(Object.keys(recount(real, from, to)).length).toBeGreaterThan(3)
    expect(tables(real, from, to)).toEqual(recount(real, from, to))
  })

  it('say what a recount says after any log, over any period', () => {
    fc.assert(
      fc.property(logsOf(aggregates), nearDay, nearDay, (log, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one]
        expect(tables(log, from, to)).toEqual(recount(log, from, to))
      }),
      { numRuns: 150, endOnFailure: true },
    )
  })
})
