import fc from 'fast-check'
import assert from 'node:assert/strict'
import type { AnyCodec } from '../codec.js'
import { isLeft } from '@dutybook/fp'
import { decodeOrReport } from '../decode.js'
import type { FollowUp } from '../follow-up.js'
import type { AnyProcessManager } from '../process-manager.js'
import type { RecordedEvent } from '../recorded.js'
import type { Instant } from '../time.js'
import { project } from '../view.js'
import { logsOf } from './log-arbitrary.js'
import { caughtUp, dueAt, runAllAlong, systemActsIn } from './process-run.js'
import { inLogOrder } from './recorded.js'
import { rowLaws, type ViewLaw, type ViewWorld } from './view-laws.js'

/** What the laws of a process manager are tried on. Every event of the history was recorded when it happened. */
export interface ProcessWorld extends ViewWorld {
  /** Process managers that work beside it, where one is waited for by another; none when absent. */
  readonly beside?: readonly AnyProcessManager[]
}

/** All that every process manager keeps, whatever it is about. */
export const processLaws = (process: AnyProcessManager, world: ProcessWorld): readonly ViewLaw[] => [
  ...rowLaws(process, world),
  { name: 'asks only for what its reactions say, in the form of the command', check: () => asksAsItSays(process, world) },
  { name: 'asks each thing once, and the same each time', check: () => asksOnce(process, world) },
  { name: 'has every reaction come about in the history, and nothing left to ask after it', check: () => reactsToAll(process, world) },
  { name: 'does the same after any time without the program as when it ran all along', check: () => sameWhenLate(process, world) },
]

/** Long after everything in the history is due. */
const endOfTime = '2099-12-31T00:00:00.000Z' as Instant

function forFollowUps(
  process: AnyProcessManager,
  world: ProcessWorld,
  holds: (asked: readonly FollowUp[], again: readonly FollowUp[]) => void,
) {
  const logs = fc.oneof(prefixesOf(world.history), logsOf(world.kinds, world.instead))
  const law = fc.property(logs, (log) => {
    for (const [key, row] of project<unknown>(process, log)) holds(process.followUps(row, world, key), process.followUps(row, world, key))
  })
  fc.assert(law, { numRuns: world.numRuns ?? 60, includeErrorInReport: true })
}

const prefixesOf = (history: readonly RecordedEvent[]) => fc.nat({ max: history.length }).map((length) => history.slice(0, length))

function mustBe(codec: AnyCodec, value: unknown): void {
  const decoded = decodeOrReport(codec, value)
  if (isLeft(decoded)) assert.fail(`Not a ${codec.name}: ${JSON.stringify(decoded.left)} in ${JSON.stringify(value)}`)
}

function asksAsItSays(process: AnyProcessManager, world: ProcessWorld): void {
  forFollowUps(process, world, (asked) => {
    for (const { decider, id, command } of asked) {
      const reaction = process.reactions.find((each) => each.decider === decider && each.command.type === command.type)
      assert.ok(reaction, `${command.type} of ${decider.category} is in no reaction`)
      assert.ok(decider.command.member(command.type)?.by.includes('system'), `${command.type} is not for the system to give`)
      mustBe(decider.id, id)
    }
  })
}

function asksOnce(process: AnyProcessManager, world: ProcessWorld): void {
  forFollowUps(process, world, (asked, again) => {
    const named = (followUps: readonly FollowUp[]) => followUps.map(({ decider, ...rest }) => JSON.stringify([decider.category, rest]))
    assert.deepEqual(named(again), named(asked))
    assert.equal(new Set(named(asked)).size, asked.length)
  })
}

const allOf = (process: AnyProcessManager, { beside = [] }: ProcessWorld) => [process, ...beside]

function reactsToAll(process: AnyProcessManager, world: ProcessWorld): void {
  const log = caughtUp(allOf(process, world), world.history, endOfTime, world)
  assert.deepEqual(dueAt([process], log, endOfTime, world), [])
  const types = new Set(log.slice(world.history.length).map(({ type }) => type))
  const never = process.reactions.map(({ event }) => event.type).filter((type) => !types.has(type))
  assert.deepEqual(never, [], `no follow-up of the history leads to ${never.join(', ')}`)
}

function sameWhenLate(process: AnyProcessManager, world: ProcessWorld): void {
  const processes = allOf(process, world)
  const { length } = world.history
  const law = fc.property(fc.nat({ max: length }), fc.nat({ max: length }), (told, down) => {
    const history = world.history.slice(0, told)
    const allAlong = runAllAlong(processes, history, endOfTime, world)
    // From one event on the program is down; it comes back long after.
    const before = history.slice(0, Math.min(down, history.length))
    const stopped = runAllAlong(processes, before, before.at(-1)?.metadata.recordedAt ?? endOfTime, world)
    const back = caughtUp(processes, inLogOrder([...stopped, ...history.slice(before.length)]), endOfTime, world)
    assert.deepEqual(systemActsIn(back), systemActsIn(allAlong))
  })
  fc.assert(law, { numRuns: Math.min(world.numRuns ?? 60, 30), includeErrorInReport: true })
}
