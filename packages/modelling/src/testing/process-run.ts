import { isLeft } from '@dutybook/fp'
import assert from 'node:assert/strict'
import type { Actor } from '../actor.js'
import { fold, streamOf, type AnyDecider, type AnyStateFold } from '../decider.js'
import { dueFrom, legalDay, type FollowUp } from '../follow-up.js'
import { decideWithKernelRules } from '../kernel-rules.js'
import type { Calendar, Law } from '../law.js'
import type { Message } from '../message.js'
import type { AnyProcessManager } from '../process-manager.js'
import type { RecordedEvent } from '../recorded.js'
import type { Instant } from '../time.js'
import { project } from '../view.js'
import { relatedStates } from './given.js'
import { inLogOrder, recorded } from './recorded.js'

/** What process managers are run in: the law and calendar to decide by. */
export interface ProcessRunWorld {
  readonly law: Law
  readonly calendar: Calendar
}

const system: Actor = { person: 'person-0099' as Actor['person'], position: 'system', actingAs: 'system' }

type Log = readonly RecordedEvent[]

const messagesIn = (log: Log, decider: AnyStateFold, id: string): readonly Message[] =>
  log.filter(({ stream }) => stream === streamOf(decider, id)).map(({ type, data }) => ({ type, data }))

/** The events that a follow-up leads to; fails when it is refused. */
function decided(log: Log, followUp: FollowUp, now: Instant, { law, calendar }: ProcessRunWorld): readonly Message[] {
  const { decider, id, command } = followUp
  const state = fold(decider as AnyDecider, messagesIn(log, decider, id)) as unknown
  const needs = decider.needs?.(state, command, id) ?? []
  const related = relatedStates(
    needs,
    needs.map((need) => ({ ...need, events: messagesIn(log, need.decider, need.id) })),
  )
  const context = { id, now, occurredOn: legalDay(followUp, calendar), actor: system, law, calendar, related }
  const decision = decideWithKernelRules(decider, context, state, command as never)
  if (isLeft(decision))
    assert.fail(`${command.type} on ${streamOf(decider, id)} for ${context.occurredOn} was refused: ${decision.left.code}`)
  return decision.right as readonly Message[]
}

/** What is due at that moment, what was due first before the rest. */
export function dueAt(processes: readonly AnyProcessManager[], log: Log, now: Instant, world: ProcessRunWorld): readonly FollowUp[] {
  const asked = processes.flatMap((process) =>
    [...project<unknown>(process, log)].flatMap(([key, row]) => process.followUps(row, world, key)),
  )
  const from = (followUp: FollowUp) => dueFrom(followUp, world.calendar)
  return asked.filter((each) => from(each) <= now).sort((one, other) => (from(one) < from(other) ? -1 : Number(from(one) > from(other))))
}

/** Gives what is due until nothing is; fails when a follow-up leads to nothing, or to something a second time. */
export function caughtUp(processes: readonly AnyProcessManager[], log: Log, now: Instant, world: ProcessRunWorld): Log {
  let told = log
  for (let [next] = dueAt(processes, told, now, world); next; [next] = dueAt(processes, told, now, world)) {
    const { decider, id, command } = next
    const stream = streamOf(decider, id)
    const events = decided(told, next, now, world)
    assert.ok(events.length > 0, `${command.type} on ${stream} is asked for, and leads to nothing`)
    const clocks = { occurredOn: legalDay(next, world.calendar), recordedAt: now, actor: system }
    told = inLogOrder([...told, ...events.map((event) => recorded(stream, event, clocks))])
    assert.ok(told.length < 10_000, `${command.type} on ${stream} is asked for without end`)
  }
  return told
}

/** The log that comes of a history when the processes run from the first day on: everything is done as soon as it is due. */
export function runAllAlong(processes: readonly AnyProcessManager[], history: Log, end: Instant, world: ProcessRunWorld): Log {
  let log: Log = []
  const upTo = (moment: Instant) => {
    for (let next = nextDue(processes, log, moment, world); next; next = nextDue(processes, log, moment, world)) {
      log = caughtUp(processes, log, later(next, log.at(-1)?.metadata.recordedAt), world)
    }
  }
  for (const event of history) {
    upTo(event.metadata.recordedAt)
    log = inLogOrder([...log, event])
  }
  upTo(end)
  return log
}

const later = (one: Instant, other: Instant | undefined): Instant => (other !== undefined && other > one ? other : one)

function nextDue(processes: readonly AnyProcessManager[], log: Log, moment: Instant, world: ProcessRunWorld): Instant | undefined {
  const [next] = dueAt(processes, log, moment, world)
  return next && dueFrom(next, world.calendar)
}

/** What the system did in a log, without the moments at which it was recorded. */
export const systemActsIn = (log: Log): readonly string[] =>
  log
    .filter(({ metadata }) => metadata.actor.person === system.person)
    .map(({ stream, type, data, metadata }) => `${metadata.occurredOn} ${stream} ${type} ${JSON.stringify(data)}`)
    .sort()
