import { legalDay, type AnyProcessManager, type Calendar, type Instant, type Law, type MessageId } from '@dutybook/modelling'
import { agendaOf, type Entry } from './agenda.js'
import type { EventStore } from './event-store.js'
import { followUpIdOf, giveFollowUp, type Giving, type Outcome } from './give-follow-up.js'
import type { FollowUpReport, StuckFollowUp } from './process-progress.js'
import { againIn, mayTryAgain, waitingAfter, type Present, type Waiting } from './waiting-follow-ups.js'
import type { Position } from './stored-event.js'
import type { ViewStore } from './view-store.js'

export interface PassOptions extends Giving {
  readonly eventStore: EventStore
  readonly viewStore: ViewStore
  readonly process: AnyProcessManager
  readonly law: () => Law | Promise<Law>
  readonly calendar: Calendar
  readonly clock: () => Instant
  /** Settles when the rows of the process include the log up to there, and it is known whether they have changed. */
  readonly caughtUp: (position: Position) => Promise<void>
  /** Whether this program gives the follow-ups of the process, or another does. */
  readonly leads: () => boolean
  readonly signal: AbortSignal
  readonly onFollowUp?: (report: FollowUpReport) => void
}

/** What a process manager holds in memory: what it has read of its rows, and what it has tried. All of it can be lost. */
export interface ProcessMemory {
  /** The last event that may have changed a row. */
  changedAt: Position
  agenda: readonly Entry[]
  /** The agenda says what the rows ask for after the log up to here, by this version of the law. */
  readTo: Position
  lawVersion: string
  readonly waiting: Map<MessageId, Waiting>
}

export const nothingInMemory = (): ProcessMemory => ({ changedAt: 0, agenda: [], readTo: -1, lawVersion: '', waiting: new Map() })

/** What one pass came to. `moved`: something was written, so that more may be due. `retired`: a newer version does the work now. */
export type Pass = 'moved' | 'quiet' | 'retired'

/** Brings the rows up to the end of the log, and gives every follow-up that is due and is not waited for. */
export async function pass(options: PassOptions, memory: ProcessMemory): Promise<Pass> {
  const { eventStore, viewStore, process, caughtUp, clock, leads, signal } = options
  const head = await eventStore.head()
  await caughtUp(head)
  if (!(await viewStore.state(process))?.active) return 'retired'
  if (!leads()) return standingBy(memory, head)
  await refreshed(options, memory, head)
  let came: Pass = 'quiet'
  for (const entry of memory.agenda) {
    const now = clock()
    if (entry.from > now || signal.aborted || !leads()) break
    const outcome = await attempt(options, memory, entry, { now, head })
    if (outcome?.kind === 'taken') came = 'moved'
  }
  return came
}

/** What another gives is not waited for: who comes to lead reads the rows anew. */
function standingBy(memory: ProcessMemory, head: Position): Pass {
  memory.agenda = []
  memory.lawVersion = ''
  memory.readTo = head
  return 'quiet'
}

async function refreshed(options: PassOptions, memory: ProcessMemory, head: Position): Promise<void> {
  const { viewStore, process, law: current, calendar } = options
  const law = await current()
  if (memory.changedAt > memory.readTo || memory.lawVersion !== law.version) {
    memory.agenda = await agendaOf(viewStore, process, { law, calendar })
    memory.lawVersion = law.version
    const open = new Set(memory.agenda.map(({ commandId }) => commandId))
    for (const id of memory.waiting.keys()) if (!open.has(id)) memory.waiting.delete(id)
  }
  memory.readTo = head
}

/** Undefined when the follow-up is not given now. */
async function attempt(options: PassOptions, memory: ProcessMemory, entry: Entry, present: Present): Promise<Outcome | undefined> {
  const before = memory.waiting.get(entry.commandId)
  if (before && !mayTryAgain(before, present)) return undefined
  const again = againIn(before, present)
  const commandId = again === undefined ? entry.commandId : followUpIdOf(entry, options.calendar, again)
  const outcome = await giveFollowUp(options, entry, commandId)
  // Also when it was taken: until its event has closed the row, it is not given again at once.
  memory.waiting.set(entry.commandId, waitingAfter(outcome, present, before))
  options.onFollowUp?.(reportOf(entry, options.calendar, commandId, outcome))
  return outcome
}

const named = ({ followUp }: Entry, calendar: Calendar) => ({
  category: followUp.decider.category,
  id: followUp.id,
  command: followUp.command.type,
  occurredOn: legalDay(followUp, calendar),
})

const reportOf = (entry: Entry, calendar: Calendar, commandId: MessageId, outcome: Outcome): FollowUpReport => ({
  process: entry.process,
  ...named(entry, calendar),
  commandId,
  outcome: outcome.kind,
  ...(outcome.kind === 'stuck' ? { why: outcome.why } : {}),
})

export const stuckIn = ({ agenda, waiting }: ProcessMemory, calendar: Calendar): readonly StuckFollowUp[] =>
  agenda.flatMap((entry) => {
    const { why, since, attempts, nextAttempt } = waiting.get(entry.commandId) ?? {}
    if (!why || !since || attempts === undefined || !nextAttempt) return []
    return [{ key: entry.key, ...named(entry, calendar), why, since, attempts, nextAttempt }]
  })

/** The next moment at which there may be something to give: one that becomes due, or another attempt. */
export function nextMoment({ agenda, waiting }: ProcessMemory, now: Instant): Instant | undefined {
  const moments = agenda.flatMap((entry) => (entry.from > now ? [entry.from] : [waiting.get(entry.commandId)?.nextAttempt ?? entry.from]))
  return moments.reduce<Instant | undefined>((first, each) => (first === undefined || each < first ? each : first), undefined)
}
