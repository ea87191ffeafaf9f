import { PersonalDataKeyDestroyed, personalDataKey } from '@dutybook/domain'
import { recordedEvents, StoreError, undecodableText, type HandleCommand, type ReadableLog } from '@dutybook/event-store'
import { isLeft, isRight } from '@dutybook/fp'
import type { PersonRef, TypeOf } from '@dutybook/modelling'
import type { KeyStore } from '@dutybook/privacy'
import { setTimeout } from 'node:timers/promises'
import type { ServiceLog } from '../settings.js'

/** What destroys keys by the log. */
export interface KeyErasure {
  /** The keys as the log lets them be used: that of a person whose key is to be no more is destroyed, whatever the file says. */
  readonly keys: KeyStore
  /** Settles when the key of everybody whom the log names up to now is destroyed. Rejects when store or keys cannot do it. */
  readonly catchUp: () => Promise<void>
  /** Settles when it follows the log no more, after the signal. What cannot be destroyed is tried again until then. */
  readonly done: Promise<void>
  /** The same handler; a key is destroyed by the time that the answer is given. */
  readonly after: (handle: HandleCommand) => HandleCommand
  /** A key that the log says is destroyed is still in the file. */
  readonly isBehind: () => boolean
}

export interface ErasureSettings {
  readonly log: ReadableLog
  readonly keys: KeyStore
  readonly signal: AbortSignal
  readonly logger: ServiceLog
}

/** In milliseconds: how long until a destruction that did not succeed is tried again. */
const untilNextTry = 1000

/**
 * Destroys keys on `PersonalDataKeyDestroyed`. The log is the fence: at each start it is read from its beginning, so that a crash between
 * event and destruction, and an older copy of the keys put back, come to the same end.
 */
export function keyErasure({ log, keys, signal, logger }: ErasureSettings): KeyErasure {
  const named = new Set<PersonRef>()
  let [position, isBehind] = [0, false]
  const catchUp = oneAtATime(async () => {
    const head = await log.eventStore.head()
    isBehind = true
    for await (const person of erasedBetween(log, position, head)) destroy(named, keys, person)
    ;[position, isBehind] = [head, false]
  })
  const done = following(log, signal, () => repeated(catchUp, signal, logger))
  return {
    keys: fenced(keys, named),
    catchUp,
    done: done.catch((error: unknown) => logger.error({ err: error }, 'the keys no longer follow the log')),
    after: (handle) => afterwards(handle, catchUp, logger),
    isBehind: () => isBehind,
  }
}

function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  return () => (last = last.then(work, work))
}

async function* erasedBetween(log: ReadableLog, after: number, upTo: number): AsyncIterable<PersonRef> {
  if (upTo <= after) return
  for await (const event of recordedEvents(log, { after, upTo, categories: [personalDataKey.category] })) {
    if (isLeft(event)) throw new StoreError('damaged', undecodableText(event.left))
    const { type, data } = event.right
    if (type === PersonalDataKeyDestroyed.type) yield (data as TypeOf<typeof PersonalDataKeyDestroyed>['data']).person
  }
}

/** Named first: from then on the key is not used, also when the file cannot be written. */
function destroy(named: Set<PersonRef>, keys: KeyStore, person: PersonRef): void {
  named.add(person)
  keys.destroy(person)
}

const fenced = (keys: KeyStore, named: ReadonlySet<PersonRef>): KeyStore => ({
  ...keys,
  keyOf: (person) => (named.has(person) ? { state: 'Destroyed' } : keys.keyOf(person)),
  keyForSealing: (person) => (named.has(person) ? { state: 'Destroyed' } : keys.keyForSealing(person)),
})

async function following({ eventStore }: ReadableLog, signal: AbortSignal, catchUp: () => Promise<void>): Promise<void> {
  const head = await eventStore.head()
  await catchUp()
  for await (const { type } of eventStore.subscribe(head, signal)) if (type === PersonalDataKeyDestroyed.type) await catchUp()
}

async function repeated(work: () => Promise<void>, signal: AbortSignal, logger: ServiceLog): Promise<void> {
  while (!signal.aborted) {
    try {
      return await work()
    } catch (error) {
      logger.error({ err: error }, 'a key that is to be no more is not destroyed yet')
      await setTimeout(untilNextTry, undefined, { signal, ref: false }).catch(() => undefined)
    }
  }
}

/** The event is stored whatever comes of the key, so its answer stands; whoever follows the log tries again. */
const afterwards =
  (handle: HandleCommand, catchUp: () => Promise<void>, logger: ServiceLog): HandleCommand =>
  async (...command) => {
    const answer = await handle(...command)
    if (isRight(answer) && answer.right.events.some(({ type }) => type === PersonalDataKeyDestroyed.type))
      await catchUp().catch((error: unknown) => logger.error({ err: error }, 'a key that is to be no more is not destroyed yet'))
    return answer
  }
