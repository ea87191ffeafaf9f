import type { RecordedEvent } from '@dutybook/modelling'
import { happened, type Clocks } from '@dutybook/modelling/testing'
import { serviceElement } from '../service/element/decider.js'
import { serviceEpisode } from '../service/episode/decider.js'
import { serviceTask } from '../service/task/decider.js'
import { plainAssessment, plainReferral } from './episode-steps.js'

// Single facts of the service, for tests of what reads them. No rule is asked: they may come in any order, at any time.

type When = string | Clocks
const clocks = (when: When): Clocks => (typeof when === 'string' ? { occurredOn: when } : when)
const dayOf = (when: When): string => clocks(when).occurredOn

const inElement = (when: When, event: object, id: string): RecordedEvent => happened(serviceElement, id, event as never, clocks(when))
const inTask = (when: When, event: object, id: string): RecordedEvent => happened(serviceTask, id, event as never, clocks(when))
const inEpisode = (when: When, event: object, id: string): RecordedEvent => happened(serviceEpisode, id, event as never, clocks(when))

const shelterBeds = { element: 'E5', county: 'EE-37' } as const

/** Safe accommodation in Harju county, under contract. */
export const arranged = (when: When, data: object = {}, id = 'te-e5'): RecordedEvent => {
  const usual = { ...shelterBeds, mode: 'contract', provider: 'prov-aaaa', capacity: 12, arrangedOn: dayOf(when) }
  return inElement(when, { type: 'ServiceElementArranged', data: { ...usual, ...data } }, id)
}

export const missing = (when: When, gap = 'g1', extent: 'limited' | 'unavailable' = 'unavailable', id = 'te-e5'): RecordedEvent =>
  inElement(when, { type: 'ServiceElementGapReported', data: { gap, extent, ...shelterBeds, reportedOn: dayOf(when) } }, id)

export const stoodIn = (when: When, gap = 'g1', id = 'te-e5'): RecordedEvent => {
  const cover = { mode: 'purchase', provider: 'prov-bbbb', coveredFrom: dayOf(when) }
  return inElement(when, { type: 'StandInCoverArranged', data: { gap, ...shelterBeds, ...cover } }, id)
}

export const restored = (when: When, gap = 'g1', id = 'te-e5'): RecordedEvent =>
  inElement(when, { type: 'ServiceElementGapRestored', data: { gap, ...shelterBeds, restoredOn: dayOf(when) } }, id)

/** A check of the website that the law prescribes. */
export const planned = (when: When, due: string, id = 'ty-1a'): RecordedEvent => {
  const plan = { task: 'Kontrollida veebilehte.', prescribedBy: { act: 'OAS', section: '6' }, responsible: 'person-manager1', due }
  return inTask(when, { type: 'ServiceTaskPlanned', data: { ...plan, plannedOn: dayOf(when) } }, id)
}

export const completed = (when: When, due: string, id = 'ty-1a'): RecordedEvent =>
  inTask(when, { type: 'ServiceTaskCompleted', data: { evidence: ['5.1-3/90-1'], due, completedOn: dayOf(when) } }, id)

export const dropped = (when: When, id = 'ty-1a'): RecordedEvent =>
  inTask(when, { type: 'ServiceTaskDropped', data: { reason: 'Teeb teine üksus.' } }, id)

const victim = { victim: plainReferral.victim }

export const referred = (when: When, id = 'episode-aaaa'): RecordedEvent =>
  inEpisode(when, { type: 'ReferralRegistered', data: { ...plainReferral, treatedAsMinor: false, referredOn: dayOf(when) } }, id)

export const needAssessed = (when: When, id = 'episode-aaaa'): RecordedEvent =>
  inEpisode(when, { type: 'NeedAssessed', data: { ...plainAssessment, assessedOn: dayOf(when) } }, id)

export const suspected = (when: When, expiresOn: string, id = 'episode-aaaa'): RecordedEvent =>
  inEpisode(when, { type: 'ProvisionalServiceStarted', data: { ...victim, suspectedBy: 'ska', startedOn: dayOf(when), expiresOn } }, id)

export const confirmed = (when: When, id = 'episode-aaaa'): RecordedEvent =>
  inEpisode(when, { type: 'VictimStatusConfirmed', data: { ...victim, by: 'police', section: 'KarS133', confirmedOn: dayOf(when) } }, id)

export const denied = (when: When, id = 'episode-aaaa'): RecordedEvent =>
  inEpisode(when, { type: 'VictimStatusNotConfirmed', data: { ...victim, by: 'police', decidedOn: dayOf(when) } }, id)

export const reflecting = (when: When, endsOn: string, id = 'episode-aaaa'): RecordedEvent =>
  inEpisode(when, { type: 'ReflectionPeriodRecorded', data: { ...victim, toldOn: dayOf(when), endsOn } }, id)

export const objected = (when: When, id = 'episode-aaaa'): RecordedEvent =>
  inEpisode(when, { type: 'ProcessingObjectionRecorded', data: { objectedOn: dayOf(when) } }, id)

export const ended = (when: When, id = 'episode-aaaa'): RecordedEvent =>
  inEpisode(when, { type: 'ServiceEnded', data: { reason: 'personDeclined', endedOn: dayOf(when), days: 1 } }, id)
