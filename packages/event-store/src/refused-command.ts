import {
  CommandRefused,
  refusalRule,
  refusalText,
  refusedCommandCategory,
  streamOf,
  type AnyDecider,
  type Message,
  type Refusal,
  type RefusalRule,
} from '@dutybook/modelling'
import type { Refused } from './command-problem.js'
import type { EventDefinitions } from './event-definitions.js'

export const refusedCommandStream = (commandId: string): string => streamOf({ category: refusedCommandCategory }, commandId)

export const refusedCommandDefinitions: EventDefinitions = (type) => (type === CommandRefused.type ? CommandRefused : undefined)

/** The rule of a recorded refusal may have gone from the program since; the code still says which it was. */
const ruleOf = (decider: AnyDecider, code: string): RefusalRule =>
  refusalRule(decider, code) ?? { kind: 'law', text: { et: code, en: code }, basis: [] }

export const isRecorded = (decider: AnyDecider, { code }: Refusal): boolean => ruleOf(decider, code).kind !== 'order'

/** The event that keeps a refusal. */
export function commandRefused(decider: AnyDecider, id: string, command: Message, { code, facts, at }: Refusal): CommandRefused {
  const data = {
    command: command.type,
    category: decider.category,
    stream: streamOf(decider, id),
    code,
    facts: Object.entries(facts).map(([name, value]) => ({ name, value: String(value) })),
    ...(at === undefined ? {} : { at }),
    basis: ruleOf(decider, code).basis,
  }
  // The ids in it are checked by their codecs when it is encoded.
  return { type: 'CommandRefused', data: data as unknown as CommandRefused['data'] }
}

/** What the sender is told. Built from what is recorded, so that a repeated command is told the same. */
export function refusedOf(decider: AnyDecider, { data }: Pick<CommandRefused, 'data'>, recorded: boolean): Refused {
  const rule = ruleOf(decider, data.code)
  const facts = Object.fromEntries(data.facts.map(({ name, value }) => [name, value]))
  return {
    code: data.code,
    ruleKind: rule.kind,
    text: refusalText(rule, facts),
    basis: data.basis,
    facts,
    ...(data.at === undefined ? {} : { at: data.at }),
    recorded,
  }
}
