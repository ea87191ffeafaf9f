import type { RecordedEvent } from '@dutybook/modelling'

// For tests: what a person with a pencil would note down of a log, in plain loops. No code is shared with what it checks.

interface Person {
  readonly sex: string
  readonly citizenship: string
  readonly unaccompanied: boolean
}
interface Case {
  readonly forms: readonly string[]
  readonly means: readonly string[]
}

/** An episode as a person with a pencil would note it down. */
export interface NotedEpisode {
  readonly id: string
  readonly victim: string
  readonly source: string
  readonly referred: string
  person: Person
  case: Case
  age: string
  minor: boolean
  care: boolean
  assessed: string[]
  provisional?: { from: string; until: string }
  confirmed?: { on: string; abroad: boolean }
  denied?: string
  reflection?: { from: string; until: string }
  revoked?: { on: string; ground: string }
  permits: { from: string; until: string }[]
  objected?: string
  ended?: { on: string; reason: string }
  refused: boolean
  grants: { id: string; element: string; from: string; ended?: string }[]
}

// The data of an event are plain JSON to whoever recounts.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Data = any

function note(episode: NotedEpisode, type: string, data: Data, on: string): void {
  if (type === 'EpisodeCodesChanged') Object.assign(episode, { person: data.person, case: data.case })
  if (type === 'AgeEstablished') Object.assign(episode, { age: data.ageGroup, minor: data.treatedAsMinor })
  if (type === 'ChildMeasureRecorded' && data.measure === 'substituteCare') episode.care = true
  if (type === 'NeedAssessed') episode.assessed.push(on)
  if (type === 'ProvisionalServiceStarted') episode.provisional = { from: on, until: data.expiresOn }
  if (type === 'VictimStatusConfirmed') episode.confirmed = { on, abroad: data.section === 'foreign' }
  if (type === 'VictimStatusNotConfirmed') episode.denied = on
  if (type === 'ReflectionPeriodRecorded') episode.reflection = { from: data.toldOn, until: data.endsOn }
  if (type === 'ReflectionPeriodRevoked') episode.revoked = { on, ground: data.ground }
  if (type === 'PublicInterestPermitRecorded') episode.permits.push({ from: data.validFrom, until: data.validUntil })
  if (type === 'ProcessingObjectionRecorded') episode.objected = on
  if (type === 'ServiceEnded') episode.ended = { on, reason: data.reason }
  if (type === 'ServiceRefused') episode.refused = true
  if (type === 'ServiceElementGranted') episode.grants.push({ id: data.grant, element: data.element, from: on })
  if (type === 'ServiceElementEnded') {
    for (const grant of episode.grants) if (grant.id === data.grant) grant.ended = on
  }
}

export function notedEpisodes(log: readonly RecordedEvent[]): readonly NotedEpisode[] {
  const episodes = new Map<string, NotedEpisode>()
  for (const { stream, type, data: raw, metadata } of log) {
    if (!stream.startsWith('serviceEpisode-')) continue
    const data: Data = raw
    const id = stream.slice(15)
    const known = episodes.get(id)
    if (known) note(known, type, data, metadata.occurredOn)
    if (type !== 'ReferralRegistered') continue
    const codes = { person: data.person, case: data.case, age: data.ageGroup, minor: data.treatedAsMinor }
    const empty = { care: false, assessed: [], permits: [], grants: [], refused: false }
    episodes.set(id, { id, victim: data.victim, source: data.source, referred: metadata.occurredOn, ...codes, ...empty })
  }
  return [...episodes.values()]
}
