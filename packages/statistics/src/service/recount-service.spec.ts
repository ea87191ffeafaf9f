import { type RecordedEvent } from '@dutybook/modelling'
import { agreesWithRecount } from '../testing/agreement.js'
import { notedEpisodes, type NotedEpisode } from '../testing/noted-episodes.js'
import { notedPaidLines } from '../testing/noted-invoices.js'
import { daysFrom, earliestOf, mean, median, nextDay, type Cells } from '../testing/pencil.js'

// The counts once more, straight from the events in plain loops: no view, no fold and no rule is shared with what they check.

const tables = [
  'referralsBySource',
  'timeToAssessment',
  'endingsByReason',
  'reflectionPeriods',
  'hotlineContacts',
  'serviceDaysByElement',
  'elementAvailability',
]
const periods = [
  ['2025-01-01', '2025-12-31'],
  ['2026-01-01', '2026-12-31'],
  ['2025-06-15', '2026-06-22'],
] as const

/** The last day that counts as service by all that is known: nothing where the right has no end. */
function lastDayOfRight({ reflection, revoked, permits, confirmed, provisional, denied, objected }: NotedEpisode): string {
  const ends: string[] = ['9999-12-31']
  const stays: string[] = []
  if (reflection) stays.push(revoked && revoked.on < reflection.until ? revoked.on : reflection.until)
  for (const permit of permits) stays.push(permit.until)
  const lastStay = [...stays].sort().at(-1)
  if (lastStay !== undefined) ends.push(lastStay)
  else if (!confirmed && provisional)
    ends.push(provisional.until, denied !== undefined && denied < provisional.until ? denied : provisional.until)
  if (objected !== undefined) ends.push(objected)
  return earliestOf(ends) ?? '9999-12-31'
}

const beganOn = ({ provisional, confirmed, reflection, permits }: NotedEpisode): string | undefined => {
  const days: string[] = []
  if (provisional) days.push(provisional.from)
  if (confirmed) days.push(confirmed.on)
  if (reflection) days.push(reflection.from)
  for (const { from } of permits) days.push(from)
  return earliestOf(days)
}

function recount(log: readonly RecordedEvent[], from: string, to: string): Cells {
  const cells: Cells = {}
  const add = (cell: string, n = 1): void => {
    cells[cell] = Number(cells[cell] ?? 0) + n
  }
  const inside = (day: string | undefined): boolean => day !== undefined && from <= day && day <= to
  const waits: number[] = []
  const seen = new Set<string>()
  const once = (what: string, cell: string): void => {
    if (!seen.has(`${cell} ${what}`)) add(cell)
    seen.add(`${cell} ${what}`)
  }
  for (const episode of notedEpisodes(log)) {
    const { source, referred, victim, ended, refused, reflection, revoked } = episode
    const last = `referralsBySource ${source} lastReferredOn`
    if (referred <= to && !(String(cells[last] ?? '') > referred)) cells[last] = referred
    const assessed = earliestOf(episode.assessed)
    if (inside(referred)) {
      add(`referralsBySource ${source} referrals`)
      once(victim, `referralsBySource ${source} persons`)
      if (beganOn(episode) !== undefined) add(`referralsBySource ${source} started`)
      if (refused) add(`referralsBySource ${source} refused`)
      add('timeToAssessment referrals')
      if (assessed !== undefined) {
        waits.push(Math.max(0, daysFrom(referred, assessed)))
        add('timeToAssessment assessed')
      } else add(ended || refused ? 'timeToAssessment closedUnassessed' : 'timeToAssessment waiting')
    }
    if (ended && inside(ended.on)) add(`endingsByReason ${ended.reason} episodes`)
    if (reflection && inside(reflection.from)) {
      add('reflectionPeriods granted')
      if (episode.permits.length > 0) add('reflectionPeriods permits')
      if (revoked && revoked.on <= reflection.until) add(`reflectionPeriods ${revoked.ground}`)
      else if (ended && ended.on < reflection.until)
        add(`reflectionPeriods ${ended.reason === 'leftEstonia' ? 'leftEstonia' : 'endedEarlier'}`)
      else add(`reflectionPeriods ${reflection.until <= to ? 'ranToEnd' : 'running'}`)
    }
    const right = lastDayOfRight(episode)
    for (const grant of episode.grants) {
      const table = `serviceDaysByElement ${grant.element}`
      const stop = earliestOf([right, grant.ended ?? to, to]) ?? to
      let days = 0
      for (let day = nextDay(grant.from); day <= stop; day = nextDay(day)) if (inside(day)) days += 1
      if (days > 0) add(`${table} days`, days)
      if (inside(grant.from)) add(`${table} granted`)
      if (days === 0 && !inside(grant.from)) continue
      once(episode.id, `${table} episodes`)
      once(victim, `${table} persons`)
    }
  }
  cells['timeToAssessment medianDays'] = median(waits)
  cells['timeToAssessment meanDays'] = mean(waits)
  cells['timeToAssessment longestDays'] = Math.max(0, ...waits)
  for (const { element, periodTo, payable } of notedPaidLines(log))
    if (inside(periodTo)) add(`serviceDaysByElement ${element} costCents`, payable)
  for (let n = 1; n <= 10; n += 1) {
    const table = `serviceDaysByElement E${n}`
    const cents = Number(cells[`${table} costCents`] ?? 0)
    const [days, persons] = [Number(cells[`${table} days`] ?? 0), Number(cells[`${table} persons`] ?? 0)]
    if (days > 0) cells[`${table} centsPerDay`] = Math.round(cents / days)
    if (persons > 0) cells[`${table} centsPerPerson`] = Math.round(cents / persons)
  }
  return { ...cells, ...recountContacts(log, from, to), ...recountElements(log, from, to) }
}

/* eslint-disable @typescript-eslint/no-explicit-any -- the data of an event are plain JSON to whoever recounts */
function recountContacts(log: readonly RecordedEvent[], from: string, to: string): Record<string, number> {
  const contacts = new Map<string, { on: string; codes: any }>()
  for (const { stream, type, data, metadata } of log) {
    const known = contacts.get(stream)
    if (type === 'HotlineContactRecorded' && !known) contacts.set(stream, { on: metadata.occurredOn, codes: data })
    if (type === 'HotlineContactCorrected' && known) known.codes = data
  }
  const cells: Record<string, number> = {}
  for (const { on, codes } of contacts.values()) {
    if (on < from || on > to) continue
    const row = `hotlineContacts ${Number(on.slice(0, 4))} ${Number(on.slice(5, 7))} ${codes.party} ${codes.purpose}`
    for (const cell of [`${row} contacts`, `${row} ${codes.outcome}`]) cells[cell] = (cells[cell] ?? 0) + 1
  }
  return cells
}

function recountElements(log: readonly RecordedEvent[], from: string, to: string): Record<string, number> {
  const elements = new Map<string, { from: string; names: string; gaps: Map<string, { extent: string; on: string; until: string[] }> }>()
  for (const { stream, type, data: raw, metadata } of log) {
    if (!stream.startsWith('serviceElement-')) continue
    const data: any = raw
    const on = metadata.occurredOn
    const id = stream.slice(15)
    const known = elements.get(id)
    const names = [id, data.element, ...(data.county === undefined ? [] : [data.county])].join(' ')
    if (type === 'ServiceElementArranged' && !known) elements.set(id, { from: on, names, gaps: new Map() })
    if (type === 'ServiceElementArranged' && known && on < known.from) known.from = on
    if (type === 'ServiceElementGapReported') known?.gaps.set(data.gap, { extent: data.extent, on, until: [] })
    if (type === 'StandInCoverArranged' || type === 'ServiceElementGapRestored') known?.gaps.get(data.gap)?.until.push(on)
  }
  const cells: Record<string, number> = {}
  for (const { from: begin, names, gaps } of elements.values()) {
    if (begin > to) continue
    let [days, limited, gone, begun] = [0, 0, 0, 0]
    for (let day = begin > from ? begin : from; day <= to; day = nextDay(day)) {
      days += 1
      const open = [...gaps.values()].filter(({ on, until }) => on <= day && until.every((end) => day < end))
      if (open.some(({ extent }) => extent === 'unavailable')) gone += 1
      else if (open.length > 0) limited += 1
    }
    for (const { on } of gaps.values()) if (from <= on && on <= to) begun += 1
    const row = {
      days,
      limitedDays: limited,
      unavailableDays: gone,
      availablePercent: Math.round((100 * (days - gone)) / days),
      gaps: begun,
    }
    for (const [column, value] of Object.entries(row)) cells[`elementAvailability ${names} ${column}`] = value
  }
  return cells
}

describe('the tables of the service', () => agreesWithRecount({ tables, periods, recount }))
