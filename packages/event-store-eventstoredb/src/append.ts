import {
  isAsExpected,
  StoreError,
  type AppendConflict,
  type Appended,
  type AppendOptions,
  type ExpectedRevision,
  type NewEvent,
} from '@dutybook/event-store'
import { left, right, type Either } from '@dutybook/fp'
import { randomUUID } from 'node:crypto'
import { persistently, type Inside } from './inside.js'
import { headOf } from './read-log.js'
import { lastRevisionOf } from './read-stream.js'
import { refuseUnstorable } from './refuse-unstorable.js'

type Answer = Either<AppendConflict, Appended>

/**
 * Everything goes to the server as an append after one exact revision, whatever is expected: only that may be sent again when its outcome
 * is unknown, since the server knows the same ids at the same place. Ids and guards are looked at just before.
 */
export async function append(inside: Inside, stream: string, events: readonly NewEvent[], options: AppendOptions): Promise<Answer> {
  refuseUnstorable(stream, events)
  const name = randomUUID()
  for (let isStale = false; ; isStale = true) {
    const end = await endOf(inside, stream, options.expected, isStale)
    const known = knownAlready(inside, stream, events, name)
    if (known) return known
    const conflict = await firstConflict(inside, stream, end, options)
    if (conflict) return left(conflict)
    if (events.length === 0) return right({ revision: end, position: await headOf(inside), repeated: false })
    const sent = () => inside.cluster.append(inside.names.inCluster(stream), end, events, name)
    if ((await persistently('append', inside, sent)) === 'moved') continue
    return right(await appended(inside, stream, end + events.length, name))
  }
}

/**
 * The last revision of the stream, with all of the stream in the index. What the index has is good enough to begin with when it fits what is
 * expected: the server refuses the append if it was not. A refusal of ours asks the leader first.
 */
async function endOf(inside: Inside, stream: string, expected: ExpectedRevision, isStale: boolean): Promise<number> {
  const { index, indexed } = inside
  const here = index.lastRevision(stream)
  if (!isStale && isAsExpected(expected, here)) return here
  const there = await lastRevisionOf(inside, stream)
  await indexed(() => index.lastRevision(stream) >= there)
  return index.lastRevision(stream)
}

/** The first answer again when exactly these events stand in the stream in this order; a conflict when an id is known otherwise. */
function knownAlready({ index }: Inside, stream: string, events: readonly NewEvent[], name: string): Answer | undefined {
  const ids = events.map(({ id }) => id)
  const known = ids.length === 0 ? [] : index.withIds([...new Set(ids)])
  const own = new Map(known.filter((each) => each.stream === stream).map((each) => [each.id, each]))
  const [first, last] = [own.get(ids[0] ?? ''), own.get(ids.at(-1) ?? '')]
  const isRepeat = first !== undefined && ids.every((id, at) => own.get(id)?.revision === first.revision + at)
  if (isRepeat && last) return right({ revision: last.revision, position: last.position, repeated: last.append !== name })
  const taken = new Set(known.map((each) => each.id))
  const id = ids.find((each, at) => taken.has(each) || ids.indexOf(each) < at)
  return id === undefined ? undefined : left({ kind: 'duplicateId', id })
}

async function firstConflict(
  inside: Inside,
  stream: string,
  end: number,
  { expected, guards = [] }: AppendOptions,
): Promise<AppendConflict | undefined> {
  if (!isAsExpected(expected, end)) return { kind: 'revision', stream, expected, actual: end }
  const revisions = await Promise.all(guards.map((each) => (each.stream === stream ? end : lastRevisionOf(inside, each.stream))))
  const broken = guards.findIndex((each, at) => !isAsExpected(each.expected, revisions[at] as number))
  const guard = guards[broken]
  return guard && { kind: 'revision', stream: guard.stream, expected: guard.expected, actual: revisions[broken] as number }
}

/** Waits for the event itself: only the log says its position, and whether it was this append that stored it. */
async function appended({ index, indexed }: Inside, stream: string, revision: number, name: string): Promise<Appended> {
  await indexed(() => index.lastRevision(stream) >= revision)
  const place = index.at(stream, revision)
  if (!place) throw new StoreError('damaged', `Revision ${revision} of ${stream} was stored, and is no longer there.`)
  return { revision, position: place.position, repeated: place.append !== name }
}
