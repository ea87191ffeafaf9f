import { aggregates, estonianCalendar, estonianLaw, releaseWork } from '@dutybook/domain'
import { eventDefinitions, followUpIdOf, type EventStore, type HandleCommand, type ReadableLog } from '@dutybook/event-store'
import { isLeft } from '@dutybook/fp'
import { legalDay, project, type FollowUp, type Message } from '@dutybook/modelling'
import { releaseHistory, releasePreparations } from '@dutybook/releases'
import { cast } from '../cast.js'

/** The part of the program that compiles and checks releases, as it was at work in the year. */
export interface Press {
  /** Does what has been asked for of that release. Returns the number of events that were added. */
  readonly work: (release: string) => Promise<number>
  /** The hash of what was checked for that edition, which whoever approves has seen. */
  readonly checkedHash: (release: string, edition: number) => Promise<string>
}

const [law, calendar, definitions] = [estonianLaw, estonianCalendar, eventDefinitions(aggregates)]

export function press(eventStore: EventStore, handle: HandleCommand): Press {
  const log = { eventStore, definitions }
  const give = giving(log, handle)
  return {
    work: async (release) => {
      const rows = project<unknown>(releaseWork, await releaseHistory(log, release))
      let added = 0
      for (const [key, row] of rows)
        for (const each of releaseWork.followUps(row as never, { law, calendar }, key)) added += await give(key, each)
      return added
    },
    checkedHash: async (release, edition) => {
      const history = await releaseHistory(log, release)
      const checked = history.flatMap((each) => (each.type === 'DisclosureChecked' && each.data.number === edition ? [each.data] : []))
      const last = checked.at(-1)
      if (!last) throw new Error(`Edition ${edition} of the release ${release} was not checked, or it is not safe.`)
      return last.contentHash
    },
  }
}

/** Gives a follow-up as the runner of the program would, under the same id. Returns the number of events that were added. */
function giving(log: ReadableLog, handle: HandleCommand) {
  const prepare = releasePreparations({ ...log, law })
  return async (key: string, followUp: FollowUp): Promise<number> => {
    const made: Message = (await prepare[followUp.command.type]?.(followUp)) ?? followUp.command
    const commandId = followUpIdOf({ process: releaseWork.name, key, followUp }, calendar)
    const { decider, id, cause } = followUp
    const traced = { commandId, correlationId: cause.correlation, causationId: cause.event }
    const answer = await handle(decider, id, { command: made, actor: cast.timer, occurredOn: legalDay(followUp, calendar), ...traced })
    if (isLeft(answer)) throw new Error(`${made.type} of ${id} was not taken: ${JSON.stringify(answer.left)}`)
    return answer.right.events.length
  }
}
