import type { StoredEvent } from '@dutybook/event-store'
import { createHash } from 'node:crypto'
import { eventsOfYear } from './year.js'

/**
 * As many events as are asked for, in the mix and the order of the demo year: the year of a service that is so many times as large. Each
 * event is followed by its copies, in which every random reference has another end; streams grow side by side, and time never turns back.
 * What names no such reference (a post, a period) is there once.
 */
export async function dataSet(count: number): Promise<Iterable<StoredEvent>> {
  return copiesOf(await eventsOfYear(count), count)
}

/** The random part of a reference such as `episode-86280n`; not that of staff, of a term or of a date. */
const reference = /\b(prov|cont|contact|episode|person|victim|grant|case|jm)-((?:(?=[0-9a-z]*\d)[0-9a-z]{6}|\d\d-\d{3}))\b/gu

function* copiesOf(year: readonly StoredEvent[], count: number): Iterable<StoredEvent> {
  const repeatable = year.filter((event) => copied(event, 1) !== undefined).length
  const times = count > year.length ? 1 + Math.ceil((count - year.length) / repeatable) : 1
  const revisions = new Map<string, number>()
  let position = 0
  for (const event of year) {
    for (let copy = 0; copy < times; copy += 1) {
      const own = copy === 0 ? event : copied(event, copy)
      if (own === undefined) break
      if (position === count) return
      const revision = (revisions.get(own.stream) ?? -1) + 1
      revisions.set(own.stream, revision)
      yield { ...own, revision, position: ++position }
    }
  }
}

/** Undefined for an event that nothing would tell from the first. */
function copied(event: StoredEvent, copy: number): StoredEvent | undefined {
  const renamed = (text: string): string => text.replace(reference, (_, kind: string, tail: string) => `${kind}-${tail}z${copy}`)
  const [stream, data] = [renamed(event.stream), renamed(event.data)]
  if (stream === event.stream && data === event.data) return undefined
  return { ...event, id: idOf(event.id, copy), stream, data, metadata: metadataOf(event.metadata, copy) }
}

/** In the place in time of the first, so that ids stay in the order of time; the rest is of the copy. */
function idOf(id: string, copy: number): string {
  const hash = createHash('sha256').update(`${id}/${copy}`).digest('hex')
  return `${id.slice(0, 15)}${hash.slice(0, 3)}-${id.slice(19, 20)}${hash.slice(3, 6)}-${hash.slice(6, 18)}`
}

const messageId = /"(causationId|commandId|correlationId)":"([0-9a-f-]{36})"/gu

const metadataOf = (metadata: string, copy: number): string =>
  metadata.replace(messageId, (_, field: string, id: string) => `"${field}":"${idOf(id, copy)}"`)
