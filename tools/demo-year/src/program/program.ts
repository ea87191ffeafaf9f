import { aggregates, estonianCalendar as calendar, estonianLaw as law, processManagers, releaseWork } from '@dutybook/domain'
import {
  decodedOrThrow,
  eventDefinitions,
  followUpIdOf,
  type CommandAnswer,
  type EventStore,
  type HandleCommand,
  type StoredEvent,
} from '@dutybook/event-store'
import { isLeft, isRight } from '@dutybook/fp'
import { legalDay, streamOf, type AnyProcessManager, type Instant, type Message } from '@dutybook/modelling'
import { releasePreparations } from '@dutybook/releases'
import { cast } from '../cast.js'
import { agendaOf, type Entry } from './agenda.js'

/** Everything that the program does by itself. */
export const processes: readonly AnyProcessManager[] = [releaseWork, ...processManagers]

/** The clock of the past that is played. */
export interface Clock {
  now: Instant
}

/** The program as it was at work in the year. */
export interface Program {
  /** The handler that everybody goes through, so that the program knows what happens. */
  readonly handle: HandleCommand
  /** Gives what is due up to this moment, each at its own. Returns the number of events that were added. */
  readonly workUntil: (moment: Instant) => Promise<number>
}

const definitions = eventDefinitions(aggregates)
const categories = [...new Set(processes.flatMap(({ sources }) => sources.map(({ category }) => category)))]

/**
 * Gives the follow-ups of the process managers under the ids that the runner of the server gives them, one after the other: the runner
 * works beside those who give commands, and when it comes to which is chance. Here the same year comes to the same log.
 */
export async function programAtWork(eventStore: EventStore, handle: HandleCommand, clock: Clock): Promise<Program> {
  const log = { eventStore, definitions }
  const agenda = agendaOf(processes)
  for await (const stored of eventStore.readAll({ categories })) agenda.takeIn(decodedOrThrow(definitions, stored))
  const watched: HandleCommand = async (decider, id, input) => {
    const answer = await handle(decider, id, input)
    if (categories.includes(decider.category) && isRight(answer))
      for await (const stored of addedBy(answer.right, eventStore, streamOf(decider, id)))
        agenda.takeIn(decodedOrThrow(definitions, stored))
    return answer
  }
  const give = giving(watched, releasePreparations({ ...log, law }))
  const workUntil = async (moment: Instant) => {
    let added = 0
    for (let next = agenda.next(moment); next; next = agenda.next(moment)) {
      clock.now = next.at
      added += await give(next)
    }
    return added
  }
  return { handle: watched, workUntil }
}

/** What a command has added to its stream; a repeated one has added nothing. */
async function* addedBy({ repeated, events, revision }: CommandAnswer, eventStore: EventStore, stream: string): AsyncIterable<StoredEvent> {
  if (!repeated && events.length > 0) yield* eventStore.readStream(stream, { from: revision - events.length + 1, limit: events.length })
}

/** Returns the number of events that were added. Throws when a follow-up is refused: then the story and the process disagree. */
const giving =
  (handle: HandleCommand, prepare: ReturnType<typeof releasePreparations>) =>
  async (entry: Entry): Promise<number> => {
    const { followUp } = entry
    const { decider, id, cause } = followUp
    const command: Message = (await prepare[followUp.command.type]?.(followUp)) ?? followUp.command
    const traced = { commandId: followUpIdOf(entry, calendar), correlationId: cause.correlation, causationId: cause.event }
    const answer = await handle(decider, id, { command, actor: cast.timer, occurredOn: legalDay(followUp, calendar), ...traced })
    if (isLeft(answer)) throw new Error(`${command.type} of ${id} was not taken: ${JSON.stringify(answer.left)}`)
    return answer.right.repeated ? 0 : answer.right.events.length
  }
