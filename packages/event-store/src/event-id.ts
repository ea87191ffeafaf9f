import type { MessageId } from '@dutybook/modelling'
import { createHash, randomBytes } from 'node:crypto'
import { StoreError } from './event-store.js'

/** The most events that one command may yield: the index has twelve bits. */
export const mostEvents = 4096

const isTimeOrdered = (id: string): boolean => id[14] === '7'

/**
 * The id of the event at `index` among those that a command yields; the same each time, so that a store knows a repeated command.
 * A UUID of version 8: 48 bits of time from the command's id when that is of version 7 (else 48 bits of its hash), 12 bits of
 * index, 62 bits of SHA-256 over the command's id. Ids of one command are in the order of their index.
 */
export function eventIdOf(commandId: string, index: number): MessageId {
  if (!Number.isInteger(index) || index < 0 || index >= mostEvents) {
    throw new StoreError('invalid', `A command yields at most ${mostEvents} events; there is no event ${index}.`)
  }
  const hash = createHash('sha256').update(commandId).digest('hex')
  const time = isTimeOrdered(commandId) ? commandId.slice(0, 8) + commandId.slice(9, 13) : hash.slice(20, 32)
  return uuid(time, '8', index.toString(16).padStart(3, '0'), hash.slice(0, 16))
}

/** A new time-ordered id, UUID version 7, for whoever sends a command. */
export const newCommandId = (now: number = Date.now()): MessageId => {
  const random = randomBytes(10).toString('hex')
  return uuid(now.toString(16).padStart(12, '0'), '7', random.slice(0, 3), random.slice(3, 19))
}

/**
 * The same id each time for the same text, in the place in time of a moment: for a command that the program itself gives, and may give
 * again after a crash. In the form of version 7, so that the ids of its events are in the order of time too.
 */
export function idAt(moment: number, text: string): MessageId {
  const hash = createHash('sha256').update(text).digest('hex')
  return uuid(moment.toString(16).padStart(12, '0'), '7', hash.slice(0, 3), hash.slice(3, 19))
}

/** `tail` is 64 bits, of which the first two give way to the variant. */
function uuid(time: string, version: string, middle: string, tail: string): MessageId {
  const variant = ((Number.parseInt(tail.slice(0, 1), 16) & 0b0011) | 0b1000).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}${middle}-${variant}${tail.slice(1, 4)}-${tail.slice(4)}` as MessageId
}
