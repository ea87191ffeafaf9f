import { aggregates, estonianCalendar, estonianLaw, processManagers } from '@dutybook/domain'
import { eventDefinitions, inMemoryViewStore, runProcesses, type FollowUpReport } from '@dutybook/event-store'
import type { Instant } from '@dutybook/modelling'
import { cast } from '../cast.js'
import type { Stage } from '../play.js'

/** What the runner of the server gives on this store when it is started at that moment, after the program was down. */
export async function givenByRunner({ eventStore, handlerAt }: Stage, now: Instant): Promise<readonly FollowUpReport[]> {
  const ending = new AbortController()
  const given: FollowUpReport[] = []
  const clock = () => now
  const running = runProcesses({
    ...{ eventStore, definitions: eventDefinitions(aggregates), viewStore: inMemoryViewStore(), processes: processManagers },
    ...{ law: estonianLaw, calendar: estonianCalendar, clock, handle: handlerAt(clock), actor: cast.timer, signal: ending.signal },
    onFollowUp: (report) => given.push(report),
  })
  await running.settled()
  ending.abort()
  await running.done
  return given
}
