import { isLeft } from '@dutybook/fp'
import { dueFrom, legalDay, type Actor, type Calendar, type FollowUp, type Message, type MessageId } from '@dutybook/modelling'
import { canonicalJson } from './canonical-json.js'
import type { HandleCommand } from './command-handler.js'
import type { Answer } from './earlier-answer.js'
import { idAt } from './event-id.js'
import type { Hindrance } from './process-progress.js'

/**
 * Makes the whole command where the follow-up only says what it is to be made from: by type of command. May read and compute; it is
 * asked again after a crash, and what it gives then need not be the same.
 */
export type Prepare = Readonly<Record<string, (followUp: FollowUp) => Promise<Message>>>

export interface Giving {
  readonly handle: HandleCommand
  /** The system as an actor. */
  readonly actor: Actor
  readonly calendar: Calendar
  readonly prepare?: Prepare
}

/** A follow-up of a row of a process. */
export interface Asked {
  readonly process: string
  readonly key: string
  readonly followUp: FollowUp
}

/**
 * The id of the command of a follow-up: the same whenever and by whomever it is given, so that giving it again adds nothing. `again` tells
 * a later attempt apart: a refusal that is on record answers its own id for ever.
 */
export function followUpIdOf({ process, key, followUp }: Asked, calendar: Calendar, again?: string): MessageId {
  const { decider, id, command, due, cause } = followUp
  const all = { process, key, category: decider.category, id, command, due, cause: cause.event, ...(again ? { again } : {}) }
  return idAt(Date.parse(dueFrom(followUp, calendar)), canonicalJson(all))
}

export type Outcome = { readonly kind: 'taken' | 'nothingNew' } | { readonly kind: 'stuck'; readonly why: Hindrance }

/** Gives the command of a follow-up. Never rejects: what breaks is an outcome too. */
export async function giveFollowUp(giving: Giving, { followUp }: Asked, commandId: MessageId): Promise<Outcome> {
  const { handle, actor, calendar, prepare = {} } = giving
  const { decider, id, cause } = followUp
  try {
    const made = Object.hasOwn(prepare, followUp.command.type) ? prepare[followUp.command.type] : undefined
    const command = made ? await made(followUp) : followUp.command
    const traced = { commandId, correlationId: cause.correlation, causationId: cause.event }
    const answer = await handle(decider, id, { command, actor, occurredOn: legalDay(followUp, calendar), ...traced })
    return outcomeOf(answer, made !== undefined)
  } catch (error) {
    return { kind: 'stuck', why: { kind: 'failed', message: error instanceof Error ? error.message : String(error) } }
  }
}

/** A prepared command may come out otherwise the second time: then its id says that the first one was stored. */
function outcomeOf(answer: Answer, isPrepared: boolean): Outcome {
  if (isLeft(answer)) {
    if (isPrepared && answer.left.kind === 'commandIdReused') return { kind: 'nothingNew' }
    return { kind: 'stuck', why: answer.left }
  }
  const { repeated, events } = answer.right
  return { kind: !repeated && events.length > 0 ? 'taken' : 'nothingNew' }
}
