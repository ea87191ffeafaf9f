import { aggregates, estonianCalendar as calendar, estonianLaw as law, processManagers, releaseWork } from '@dutybook/domain'
import { eventDefinitions, followUpIdOf, recordedEvents, type EventStore, type HandleCommand } from '@dutybook/event-store'
import { isLeft } from '@dutybook/fp'
import { legalDay, type AnyProcessManager, type Instant, type Message } from '@dutybook/modelling'
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
  /** Takes in what was recorded since. */
  readonly takeIn: () => Promise<void>
  /** Gives what is due up to this moment, each at its own. Returns the number of events that were added. */
  readonly workUntil: (moment: Instant) => Promise<number>
}

const definitions = eventDefinitions(aggregates)
const categories = [...new Set(processes.flatMap(({ sources }) => sources.map(({ category }) => category)))]

/** Whether what happens there can call for something. */
export const isWatched = (category: string): boolean => categories.includes(category)

/**
 * Gives the follow-ups of the process managers under the ids that the runner of the server gives them, one after the other: the runner
 * works beside those who give commands, and when it comes to which is chance. Here the same year comes to the same log.
 */
export function programAtWork(eventStore: EventStore, handle: HandleCommand, clock: Clock): Program {
  const log = { eventStore, definitions }
  const agenda = agendaOf(processes)
  const give = giving(handle, releasePreparations({ ...log, law }))
  let seen = 0
  const takeIn = async () => {
    for await (const read of recordedEvents(log, { after: seen, categories })) {
      if (isLeft(read)) throw new Error(`Event ${read.left.position} of the log cannot be read.`)
      seen = read.right.position
      agenda.takeIn(read.right)
    }
  }
  const workUntil = async (moment: Instant) => {
    let added = 0
    for (let next = agenda.next(moment); next; next = agenda.next(moment)) {
      clock.now = next.at
      added += await give(next)
      await takeIn()
    }
    return added
  }
  return { takeIn, workUntil }
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
