import type { Solver } from '@dutybook/disclosure'
import {
  aggregates,
  estonianCalendar,
  estonianLaw,
  hotlineContact,
  releaseWork,
  reportingPeriod,
  statisticsRelease,
} from '@dutybook/domain'
import { people } from '@dutybook/domain/testing'
import {
  commandHandler,
  eventDefinitions,
  inMemoryEventStore,
  inMemoryViewStore,
  runProcesses,
  type EventStore,
  type HandleCommand,
} from '@dutybook/event-store'
import type { Actor, AnyDecider, Instant } from '@dutybook/modelling'
import assert from 'node:assert/strict'
import { releasePreparations } from '../preparations.js'
import { publicationsIn, type Publication } from '../publication.js'
import { releaseHistory, type ReleaseEvent } from '../release-history.js'

/** How many contacts of each purpose and party, in the order of the codes. */
export type Contacts = readonly (readonly [purpose: string, party: string, count: number])[]

/** A log in memory, the commands of people, and the program that compiles and checks. */
export interface ReleaseOffice {
  readonly eventStore: EventStore
  readonly definitions: ReturnType<typeof eventDefinitions>
  /** Settles when the command has been accepted; throws with its refusal. */
  readonly give: (who: keyof typeof people, to: AnyDecider, id: string, on: string, type: string, data?: object) => Promise<void>
  /** Hotline contacts on that day, each under a reference of its own. */
  readonly contacts: (on: string, contacts: Contacts) => Promise<void>
  readonly closeQuarter: (quarter: 'q1' | 'q2' | 'q3' | 'q4') => Promise<void>
  /** Runs the program until nothing is left to do. */
  readonly work: (limits?: Limits) => Promise<void>
  readonly history: (id: string) => Promise<readonly ReleaseEvent[]>
  readonly publications: (id: string) => Promise<readonly Publication[]>
}

export interface Limits {
  readonly seconds?: number
  readonly solver?: Solver
}

const [law, calendar] = [estonianLaw, estonianCalendar]
const now = (): Instant => '2026-06-01T09:00:00.000Z' as Instant
const months = { q1: ['01', '02', '03'], q2: ['04', '05', '06'], q3: ['07', '08', '09'], q4: ['10', '11', '12'] }

export function releaseOffice(): ReleaseOffice {
  const [eventStore, definitions] = [inMemoryEventStore(), eventDefinitions(aggregates)]
  const handle = commandHandler({ eventStore, law, calendar, clock: now })
  const give: ReleaseOffice['give'] = async (who, to, id, occurredOn, type, data = {}) => {
    const answer = await handle(to, id, { command: { type, data }, actor: people[who], occurredOn })
    assert.equal(answer._tag, 'Right', `${type} of ${id}: ${JSON.stringify(answer)}`)
  }
  const history: ReleaseOffice['history'] = (id) => releaseHistory({ eventStore, definitions }, id)
  const publications: ReleaseOffice['publications'] = async (id) => publicationsIn(id, await history(id))
  const work = worker({ eventStore, definitions, handle })
  return { eventStore, definitions, give, work, history, publications, contacts: caller(give), closeQuarter: closer(give) }
}

/** One store of views for the whole time, as a program that is started again has. */
function worker({
  eventStore,
  definitions,
  handle,
}: Pick<ReleaseOffice, 'eventStore' | 'definitions'> & { handle: HandleCommand }): ReleaseOffice['work'] {
  const viewStore = inMemoryViewStore()
  return async (limits = {}) => {
    const end = new AbortController()
    const prepare = releasePreparations({ eventStore, definitions, law, ...limits })
    const actor = people.system as unknown as Actor
    const options = { eventStore, viewStore, definitions, handle, law, calendar, clock: now, prepare, actor, signal: end.signal }
    const processes = runProcesses({ ...options, processes: [releaseWork] })
    await processes.settled()
    const stuck = processes.progress().flatMap((each) => each.stuck)
    end.abort()
    await processes.done
    assert.deepEqual(stuck, [])
  }
}

function caller(give: ReleaseOffice['give']): ReleaseOffice['contacts'] {
  let references = 0
  const call = (on: string, data: object) =>
    give('adviser', hotlineContact, `contact-${String((references += 1)).padStart(6, '0')}`, on, 'RecordHotlineContact', data)
  return async (on, contacts) => {
    for (const [purpose, party, count] of contacts)
      for (let each = 0; each < count; each += 1) await call(on, { purpose, party, outcome: 'informed' })
  }
}

const closer =
  (give: ReleaseOffice['give']): ReleaseOffice['closeQuarter'] =>
  async (quarter) => {
    for (const period of [...months[quarter], quarter])
      await give('accountant', reportingPeriod, `2025-${period}`, '2026-01-10', 'CloseReportingPeriod')
  }

/** Plans and compiles; with `check` also checked. On consecutive days of 2026. */
export async function compiled(office: ReleaseOffice, id: string, tables: readonly string[]): Promise<void> {
  await office.give('manager', statisticsRelease, id, '2026-01-12', 'PlanRelease', { tables, calendarDate: '2026-02-02' })
  await office.give('analyst', statisticsRelease, id, '2026-01-13', 'RequestCompilation')
  await office.work()
}

export async function checked(office: ReleaseOffice, id: string, on = '2026-01-14', limits?: Limits): Promise<void> {
  await office.give('analyst', statisticsRelease, id, on, 'RequestDisclosureCheck')
  await office.work(limits)
}

/** Approved by two and published, on the day given. */
export async function published(office: ReleaseOffice, id: string, on: string): Promise<void> {
  const checks = (await office.history(id)).flatMap((each) => (each.type === 'DisclosureChecked' ? [each.data.contentHash] : []))
  for (const who of ['headOfDivision', 'reviewer'] as const)
    await office.give(who, statisticsRelease, id, on, 'ApproveRelease', { contentHash: checks.at(-1) })
  await office.give('manager', statisticsRelease, id, on, 'PublishRelease')
}

/** A revision from its opening to its publication. */
export async function revised(office: ReleaseOffice, id: string, on: string, cause = 'lateFacts'): Promise<void> {
  await office.give('analyst', statisticsRelease, id, on, 'OpenRevision', { cause, reason: 'Kanti sisse hiljem.', calendarDate: on })
  await office.give('analyst', statisticsRelease, id, on, 'RequestCompilation')
  await office.work()
  await checked(office, id, on)
  await published(office, id, on)
}
