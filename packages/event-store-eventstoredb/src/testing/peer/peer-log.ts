import { bell, type Bell } from '@dutybook/event-store'

/** What is sent to be stored. */
export interface Proposed {
  readonly id: string
  readonly type: string
  readonly contentType: string
  readonly data: Uint8Array
  readonly metadata: Uint8Array
}

/** An event in the log of the peer. */
export interface PeerRecord extends Proposed {
  readonly stream: string
  readonly revision: number
  readonly position: number
}

export type PeerAnswer =
  { readonly stored: true; readonly revision: number; readonly position: number } | { readonly stored: false; readonly current: number }

/** The peer's memory: outlives its connections. */
export interface PeerLog {
  readonly records: PeerRecord[]
  readonly changed: Bell
  readonly streamOf: (name: string) => readonly PeerRecord[]
  /** After an exact last revision (-1: none). The same ids after the same revision again store nothing and answer as the first time. */
  readonly append: (stream: string, after: number, events: readonly Proposed[]) => PeerAnswer
}

export function peerLog(): PeerLog {
  const records: PeerRecord[] = []
  const streams = new Map<string, PeerRecord[]>()
  const changed = bell()
  const streamOf = (name: string) => streams.get(name) ?? []
  const add = (stream: string, event: Proposed): PeerRecord => {
    const before = streamOf(stream)
    const record = { ...event, stream, revision: before.length, position: positionAfter(records.at(-1), event) }
    records.push(record)
    streams.set(stream, [...before, record])
    return record
  }
  const append: PeerLog['append'] = (stream, after, events) => {
    const before = streamOf(stream)
    const there = before.slice(after + 1, after + 1 + events.length)
    const isRepeat = events.length > 0 && events.every(({ id }, index) => there[index]?.id === id)
    if (!isRepeat && before.length - 1 !== after) return { stored: false, current: before.length - 1 }
    const stored = isRepeat ? there : events.map((each) => add(stream, each))
    changed.ring()
    return { stored: true, revision: after + events.length, position: stored.at(-1)?.position ?? 0 }
  }
  return { records, changed, streamOf, append }
}

/** A number of bytes into the log: ascending, with gaps, and no event begins anywhere else. */
const positionAfter = (last: PeerRecord | undefined, { data, metadata }: Proposed): number =>
  (last?.position ?? 0) + 87 + data.length + metadata.length
