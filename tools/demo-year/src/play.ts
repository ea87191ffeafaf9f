import { aggregates } from '@dutybook/domain'
import type { CommandProblem, EventStore, HandleCommand } from '@dutybook/event-store'
import { isLeft } from '@dutybook/fp'
import type { AnyDecider, Instant, Message } from '@dutybook/modelling'
import { programAtWork } from './program/program.js'
import { checkedHash } from './releases/checked-hash.js'
import { demoYear, type DemoCommand } from './year.js'

/** What playing the year came to. */
export interface Played {
  readonly accepted: number
  /** By law or authority, as the story has it. */
  readonly refused: number
  /** Events that the log had not had before: none when the same year is played again. */
  readonly eventsAdded: number
}

/** Makes the handler for a clock that stands where each command finds it. */
export type HandlerAt = (clock: () => Instant) => HandleCommand

/** The store to play into, and the handler that stands before it. */
export interface Stage {
  readonly eventStore: EventStore
  readonly handlerAt: HandlerAt
}

/**
 * Gives all commands of the year, one after the other, and what the program does by itself between them: follow-ups on their days, and
 * the compilation and check of releases. Played a second time it adds nothing, because all have the same ids. Throws when a command does
 * not come out as the story has it: then the rules and the story disagree.
 */
export async function playDemoYear({ eventStore, handlerAt }: Stage, seed: number): Promise<Played> {
  const clock = { now: '' as Instant }
  const program = await programAtWork(
    eventStore,
    handlerAt(() => clock.now),
    clock,
  )
  let played: Played = { accepted: 0, refused: 0, eventsAdded: 0 }
  const work = async (until: Instant) => (played = { ...played, eventsAdded: played.eventsAdded + (await program.workUntil(until)) })
  for (const each of demoYear(seed)) {
    await work(each.now)
    clock.now = each.now
    const command = await commandOf(eventStore, each)
    played = { ...played, ...(await give(program.handle, { ...each, command }, played)) }
  }
  await work(clock.now)
  return played
}

async function commandOf(eventStore: EventStore, { id, command, approves }: DemoCommand): Promise<Message> {
  if (approves === undefined) return command
  return { ...command, data: { ...command.data, contentHash: await checkedHash(eventStore, id, approves) } }
}

async function give(handle: HandleCommand, each: DemoCommand, { accepted, refused, eventsAdded }: Played): Promise<Partial<Played>> {
  const { id, command, actor, occurredOn, commandId, refusedWith } = each
  const answer = await handle(aggregateOf(each), id, { command, actor, occurredOn, commandId })
  const outcome = isLeft(answer) ? codeOf(answer.left) : undefined
  if (outcome !== refusedWith) {
    const [expected, actual] = [refusedWith, outcome].map((code) => (code ? `refused with ${code}` : 'accepted'))
    throw new Error(`${command.type} on ${id} of ${occurredOn} was to be ${expected} and was ${actual}.`)
  }
  if (isLeft(answer)) return { refused: refused + 1 }
  const { repeated, events } = answer.right
  return { accepted: accepted + 1, eventsAdded: eventsAdded + (repeated ? 0 : events.length) }
}

const codeOf = (problem: CommandProblem): string => (problem.kind === 'refused' ? problem.code : problem.kind)

function aggregateOf({ category }: DemoCommand): AnyDecider {
  const found = aggregates.find((each) => each.category === category)
  if (!found) throw new Error(`There is no aggregate ${category}.`)
  return found
}
