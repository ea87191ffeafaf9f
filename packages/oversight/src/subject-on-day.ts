import { patched, without, type LocalDate, type Patch } from '@dutybook/modelling'
import type { SubjectRow, SubjectStep } from './subject-row.js'

/**
 * What a step makes of the provider. One that was released can be placed under oversight again; the time between does not count. A visit
 * that is recorded after a later one does not hide it.
 */
export function subjectAfter({ lastCheckedOn }: SubjectRow, { act, on, event }: SubjectStep): Patch<SubjectRow> {
  switch (act) {
    case 'registered':
      return { underOversightSince: on, registrationEvent: event, releasedOn: undefined, releaseEvent: undefined }
    case 'released':
      return { releasedOn: on, releaseEvent: event }
    case 'visited':
      return lastCheckedOn !== undefined && lastCheckedOn > on ? {} : { lastCheckedOn: on, checkEvent: event }
  }
}

/** The provider as it stood on an earlier day, by the steps of that time; `undefined` before it was placed under oversight. */
export function subjectOn(row: SubjectRow, day: LocalDate): SubjectRow | undefined {
  const steps = row.steps.filter(({ on }) => on <= day)
  const first = steps.findIndex(({ act }) => act === 'registered')
  if (first < 0) return undefined
  const before: SubjectRow = without(row, 'releasedOn', 'releaseEvent', 'lastCheckedOn', 'checkEvent')
  return steps.slice(first).reduce((each, step) => patched(each, subjectAfter(each, step)), before)
}
