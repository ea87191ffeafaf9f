import { isRight } from '@dutybook/fp'
import { Actor, decideWithKernelRules, fold, Instant, LocalDate, plusDays } from '@dutybook/modelling'
import { relatedStates, valid, type Step } from '@dutybook/modelling/testing'
import fc from 'fast-check'
import { estonia, samples } from '../../testing.js'
import { ProceedingCommand } from './commands.js'
import { oversightProceeding } from './decider.js'
import type { ProceedingEvent } from './events.js'
import { dayOfAct } from './order-of-days.js'
import { notProposed, type Proceeding } from './state.js'

const { proceedingWithPenalty, proceedingWithChallenge, proceedingWithoutFindings, declinedProceeding, internalControl, shelter } = samples
const told = [proceedingWithPenalty, proceedingWithChallenge, proceedingWithoutFindings, declinedProceeding, internalControl]

describe('the day of an act', () => {
  it.each(told)('is in the event of each act of $id, save that a missed deadline is only noticed', ({ past }) => {
    for (const { on, event } of past)
      expect([event.type, dayOfAct(event)]).toEqual([event.type, event.type === 'PreceptPointOverdue' ? undefined : on])
  })

  it('of the last one is known, in whatever order they were recorded', () => {
    for (const { past } of told) {
      const events = past.map(({ event }) => event)
      const backwards: Proceeding = events.toReversed().reduce(oversightProceeding.evolve, notProposed)
      expect(backwards.lastActOn).toBe(past.at(-1)?.on)
    }
  })
})

/** A step for a day near that of the story, which is written down so many days after it. */
interface Tried {
  readonly step: Step<ProceedingCommand>
  readonly moved: number
  readonly late: number
}
interface Act {
  readonly on: LocalDate
  readonly by: Step<ProceedingCommand>[1]
  readonly command: ProceedingCommand
}

const histories = fc.constantFrom(proceedingWithPenalty, proceedingWithChallenge).chain(({ steps }) =>
  fc.tuple(
    ...steps.map((step) =>
      fc.record<Tried>({
        step: fc.constant(step as Step<ProceedingCommand>),
        moved: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -30, max: 30 }) }),
        late: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 120 }) }),
      }),
    ),
  ),
)

const actsOf = (tried: readonly Tried[]): readonly Act[] =>
  tried
    .map(({ step: [day, by, command], moved, late }) => {
      const on = plusDays(valid(LocalDate, day), moved)
      return { on, by, command: valid<ProceedingCommand>(ProceedingCommand, command), recordedOn: plusDays(on, late) }
    })
    .toSorted((one, other) => one.recordedOn.localeCompare(other.recordedOn))

function decided(state: Proceeding, { on, by, command }: Act) {
  const id = 'jm-2025-7'
  const related = relatedStates(oversightProceeding.needs?.(state, command, id) ?? [], [shelter])
  const context = { ...estonia, id, now: valid(Instant, '2027-01-04T09:00:00.000Z'), occurredOn: on, actor: valid(Actor, by), related }
  return decideWithKernelRules(oversightProceeding, context, state, command)
}

/** The acts that are accepted one after the other, and the codes by which the others are refused. */
function accepted(acts: readonly Act[]) {
  let state = notProposed
  const taken: Act[] = []
  const refusals: { readonly act: Act; readonly code: string }[] = []
  for (const act of acts) {
    const decision = decided(state, act)
    if (isRight(decision)) {
      taken.push(act)
      state = fold({ ...oversightProceeding, initialState: state }, decision.right as readonly ProceedingEvent[])
    } else refusals.push({ act, code: decision.left.code })
  }
  return { taken, refusals }
}

const byDay = (acts: readonly Act[]): readonly Act[] => acts.toSorted((one, other) => one.on.localeCompare(other.on))

/**
 * What the system noticed, and what the official did, before it was put on record that somebody else had acted earlier: the provider had
 * fulfilled the point, more time had been given, enforcement had been suspended. Those are facts, and a fact that shows an act to have been
 * wrong is not kept from the record.
 */
const overtaken: Readonly<Record<string, readonly string[]>> = {
  RecordPointOverdue: ['POINT_NOT_OPEN', 'DEADLINE_NOT_PASSED'],
  ApplyPenaltyPayment: ['POINT_FULFILLED', 'ENFORCEMENT_SUSPENDED'],
}

describe('a proceeding whose acts were recorded late', () => {
  it('is one that the rules would have accepted in the order of its days', () => {
    const law = fc.property(histories, (tried) => {
      const { refusals } = accepted(byDay(accepted(actsOf(tried)).taken))
      expect(
        refusals
          .filter(({ act, code }) => !overtaken[act.command.type]?.includes(code))
          .map(({ act, code }) => [act.on, act.command.type, code]),
      ).toEqual([])
    })
    fc.assert(law, { numRuns: 1000 })
  })

  it('is tried often enough: with one seed, whose histories are always the same, many are accepted out of the order of their days', () => {
    const taken = fc.sample(histories, { numRuns: 400, seed: 2025 }).map((tried) => accepted(actsOf(tried)).taken)
    const late = taken.filter((acts) => byDay(acts).some((act, index) => act !== acts[index]))
    expect(late.length).toBeGreaterThan(50)
  })
})
