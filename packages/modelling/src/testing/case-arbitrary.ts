import fc, { type Arbitrary } from 'fast-check'
import type { AnyCodec } from '../codec.js'
import type { AnyDecider, Context } from '../decider.js'
import type { Message } from '../message.js'
import { Actor } from '../actor.js'
import { daysBetween, plusDays, type Instant, type LocalDate } from '../time.js'
import { arbitraryOf, type Instead } from './arbitrary.js'
import { codecsIn } from './codecs-in.js'
import { relatedStates, type World } from './given.js'

/** The world that the laws of an aggregate are tried in. */
export interface LawWorld extends Pick<World, 'law' | 'calendar'> {
  /** Pasts that really come about. Their beginnings are tried beside generated ones, so that late commands are reached too. */
  readonly histories?: readonly (readonly Message[])[]
  readonly instead?: Instead
  /** How often each law is tried; 100 when absent. */
  readonly numRuns?: number
}

/** A command given to an aggregate with a past. `seed` makes the pasts of the other streams that the rule asks for. */
export interface Case {
  readonly history: readonly Message[]
  readonly command: Message
  readonly now: Instant
  readonly daysAgo: number
  readonly actor: Actor
  readonly seed: number
}

/** Three values of each kind of id, so that commands and events speak of the same things; now and then another one. */
export function fewIds(codecs: readonly AnyCodec[]): Instead {
  const ids = codecs.flatMap(codecsIn).filter(({ shape }) => shape.kind === 'id')
  const pools = ids.map((codec) => {
    const few = fc.sample(arbitraryOf(codec), { seed: 1, numRuns: 3 })
    const often = { weight: 9, arbitrary: fc.constantFrom(...few) }
    return [codec.name, fc.oneof(often, { weight: 1, arbitrary: arbitraryOf(codec) })] as const
  })
  return Object.fromEntries(pools)
}

const insteadFor = (decider: AnyDecider, world: LawWorld): Instead => ({
  ...fewIds([decider.command, decider.event, Actor]),
  ...world.instead,
})

/** Events of an aggregate in any order: also one that no command could have led to. */
export const eventsOf = (decider: AnyDecider, instead: Instead = fewIds([decider.event])): Arbitrary<readonly Message[]> =>
  fc.array(arbitraryOf(decider.event, instead) as Arbitrary<Message>, { maxLength: 12 })

/** Pasts: none, an odd one, the beginning of a real one, and that with something odd after it. */
export function historiesOf(decider: AnyDecider, world: LawWorld): Arbitrary<readonly Message[]> {
  const odd = eventsOf(decider, insteadFor(decider, world))
  const { histories = [] } = world
  if (histories.length === 0) return odd
  const beginnings = fc
    .tuple(fc.constantFrom(...histories), fc.nat({ max: Math.max(...histories.map(({ length }) => length)) }))
    .map(([history, length]) => history.slice(0, length))
  return fc.oneof(
    odd,
    beginnings,
    fc.tuple(beginnings, odd).map(([first, rest]) => [...first, ...rest]),
  )
}

export function casesOf(decider: AnyDecider, world: LawWorld): Arbitrary<Case> {
  const instead = insteadFor(decider, world)
  const commands = arbitraryOf(decider.command, instead) as Arbitrary<Message>
  return fc.record(
    {
      history: historiesOf(decider, world),
      command: commands,
      now: fc
        .integer({ min: Date.parse('2024-01-01'), max: Date.parse('2027-12-31') })
        .map((time) => new Date(time).toISOString() as Instant),
      daysAgo: fc.nat({ max: 400 }),
      actor: arbitraryOf(Actor, instead),
      seed: fc.integer(),
    },
    { noNullPrototype: true },
  )
}

/** The surroundings of a case: somebody who may give the command, a day not before the first of the law and not after today. */
export function contextOf(decider: AnyDecider, world: LawWorld, state: unknown, each: Case): Context {
  const { law, calendar } = world
  const needs = decider.needs?.(state, each.command) ?? []
  const histories = needs.map((need) => ({ ...need, events: sampleHistory(need.decider, each.seed) }))
  const today = calendar.dayOf(each.now)
  return {
    now: each.now,
    occurredOn: dayBefore(today, each.daysAgo, law.firstDay),
    actor: mayGive(decider, each),
    law,
    calendar,
    related: relatedStates(needs, histories),
  }
}

const sampleHistory = (decider: AnyDecider, seed: number): readonly Message[] => fc.sample(eventsOf(decider), { seed, numRuns: 1 }).flat()

const dayBefore = (today: LocalDate, days: number, first: LocalDate): LocalDate =>
  plusDays(today, -Math.max(0, Math.min(days, daysBetween(first, today))))

/** Whoever may not give a command is refused before `decide`. */
function mayGive(decider: AnyDecider, { actor, command, seed }: Case): Actor {
  const positions = decider.command.member(command.type)?.by ?? []
  const actingAs = positions[Math.abs(seed) % Math.max(positions.length, 1)]
  return actingAs ? { ...actor, actingAs } : actor
}
