import { isLeft } from '@dutybook/fp'
import fc from 'fast-check'
import assert from 'node:assert/strict'
import { fold, type AnyDecider, type Decision } from '../decider.js'
import { decodeOrReport } from '../decode.js'
import { decideWithKernelRules, refusalRule } from '../kernel-rules.js'
import type { Message } from '../message.js'
import { refusalText, type Refusal } from '../refusal.js'
import { casesOf, contextOf, historiesOf, type Case, type LawWorld } from './case-arbitrary.js'
import { resealed } from './resealed.js'

/** One thing that always holds; `check` throws with the case that shows otherwise. */
export interface AggregateLaw {
  /** A sentence that goes on from the name of the aggregate. */
  readonly name: string
  readonly check: () => void
}

const runs = ({ numRuns = 100 }: LawWorld) => ({ numRuns, includeErrorInReport: true })

/** A deep copy of data; `structuredClone` would answer with the classes of another realm under a test runner. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied)
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, copied(each)]))
  if (value instanceof Set) return new Set(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)]))
}

/** Acts, and sees that what was given is as it was before. */
function leavesAlone<Result>(what: string, given: unknown, act: () => Result): Result {
  const before = copied(given)
  const result = act()
  assert.deepEqual(given, before, `${what} changed what it was given`)
  return result
}

const decided = (decider: AnyDecider, world: LawWorld, state: unknown, each: Case): Decision<Message> =>
  leavesAlone('decide', [state, each.command], () =>
    decideWithKernelRules(decider, contextOf(decider, world, state, each), state, each.command),
  )

/** The laws that are tried on generated pasts and commands. */
export const decisionLaws = (decider: AnyDecider, world: LawWorld): readonly AggregateLaw[] => [
  { name: 'takes up any history, also one in an odd order, and leaves it as it was', check: () => foldsAnything(decider, world) },
  { name: 'tells the state after any history in the form of its summary', check: () => summarises(decider, world) },
  { name: 'answers any command on any history, each time alike', check: () => decidesAnything(decider, world) },
  { name: 'adds nothing when an accepted command is repeated', check: () => repeatAddsNothing(decider, world) },
  { name: 'decides without looking inside a personal value', check: () => ignoresPersonalContent(decider, world) },
  { name: 'accepts each of its commands at some turn', check: () => acceptsEveryCommand(decider, world) },
]

function foldsAnything(decider: AnyDecider, world: LawWorld): void {
  const law = fc.property(historiesOf(decider, world), (history) => {
    history.reduce<unknown>(
      (state, event) => leavesAlone('evolve', [state, event], () => decider.evolve(state, event) as unknown),
      decider.initialState,
    )
  })
  fc.assert(law, runs(world))
}

function summarises(decider: AnyDecider, world: LawWorld): void {
  const law = fc.property(historiesOf(decider, world), (history) => {
    const summary = decodeOrReport(decider.summary.codec, decider.summary.of(fold(decider, history)))
    assert.ok(!isLeft(summary), `the summary is not of its codec: ${JSON.stringify(isLeft(summary) && summary.left)}`)
  })
  fc.assert(law, runs(world))
}

function decidesAnything(decider: AnyDecider, world: LawWorld): void {
  const law = fc.property(casesOf(decider, world), (each) => {
    const state = fold(decider, each.history)
    const decision = decided(decider, world, state, each)
    assert.deepEqual(decided(decider, world, state, each), decision, 'decide answers differently the second time')
    if (isLeft(decision)) isInTheList(decider, decision.left)
    else decision.right.forEach((event) => isOwnEvent(decider, event))
  })
  fc.assert(law, runs(world))
}

function isOwnEvent(decider: AnyDecider, event: Message): void {
  const decoded = decodeOrReport(decider.event, event)
  assert.ok(!isLeft(decoded), `${event.type} cannot be stored: ${JSON.stringify(isLeft(decoded) && decoded.left)}`)
}

function isInTheList(decider: AnyDecider, { code, facts, at }: Refusal): void {
  const rule = refusalRule(decider, code)
  assert.ok(rule, `the refusal ${code} is not in the list`)
  const text = refusalText(rule, facts)
  for (const each of [text.et, text.en]) assert.doesNotMatch(each, /\{\w+\}/u, `the refusal ${code} leaves a fact out`)
  assert.ok(at === undefined || /^(?:\/.*)?$/u.test(at), `${at ?? ''} is not a JSON Pointer`)
}

function repeatAddsNothing(decider: AnyDecider, world: LawWorld): void {
  const real = (world.turns ?? []).map((turn) => repeated(decider, world, { ...turn, seed: 0 }))
  let accepted = real.filter(Boolean).length
  const law = fc.property(casesOf(decider, world), (each) => {
    if (repeated(decider, world, each)) accepted += 1
  })
  fc.assert(law, { ...runs(world), numRuns: 3 * runs(world).numRuns })
  assert.ok(accepted > 0, 'no generated command was accepted: give the world turns that really come about')
}

/**
 * Whether the command was accepted. Then, given again, it must add nothing; and as a refusal on law or authority would be recorded,
 * the second answer is "nothing to do" or a refusal on order.
 */
function repeated(decider: AnyDecider, world: LawWorld, each: Case): boolean {
  const state = fold(decider, each.history)
  const first = decided(decider, world, state, each)
  if (isLeft(first)) return false
  const after = first.right.reduce<unknown>((before, event) => decider.evolve(before, event), state)
  const second = decided(decider, world, after, each)
  const { type } = each.command
  if (isLeft(second))
    assert.equal(refusalRule(decider, second.left.code)?.kind, 'order', `the repeated ${type} is refused by ${second.left.code}`)
  else assert.deepEqual(second.right, [], `the repeated ${type} leads to events again`)
  return first.right.length > 0
}

/**
 * Without this the other laws might hold of a command only because none was ever accepted. What no real turn shows is looked for
 * among generated ones, the same ones each time.
 */
function acceptsEveryCommand(decider: AnyDecider, world: LawWorld): void {
  const real = (world.turns ?? []).map((turn) => ({ ...turn, seed: 0 }))
  const shown = (cases: readonly Case[]) =>
    new Set(cases.filter((each) => isAccepted(decider, world, each)).map(({ command }) => command.type))
  const missing = (types: ReadonlySet<string>) => decider.command.members.map(({ type }) => type).filter((type) => !types.has(type))
  if (missing(shown(real)).length === 0) return
  const generated = fc.sample(casesOf(decider, world), { seed: 1, numRuns: 1000 })
  const never = missing(shown([...real, ...generated]))
  assert.deepEqual(never, [], `no turn shows these accepted, give the world real ones: ${never.join(', ')}`)
}

function isAccepted(decider: AnyDecider, world: LawWorld, each: Case): boolean {
  const decision = decided(decider, world, fold(decider, each.history), each)
  return !isLeft(decision) && decision.right.length > 0
}

function ignoresPersonalContent(decider: AnyDecider, world: LawWorld): void {
  const law = fc.property(casesOf(decider, world), (each) => {
    const other = { ...each, history: resealed(each.history), command: resealed(each.command) }
    const [decision, otherDecision] = [each, other].map((one) => decided(decider, world, fold(decider, one.history), one))
    assert.deepEqual(otherDecision, resealed(decision), 'another personal value leads to another decision')
  })
  fc.assert(law, runs(world))
}
