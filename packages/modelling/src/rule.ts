import { flatMap, right, type Either } from '@dutybook/fp'
import type { Decision } from './decider.js'
import type { Message } from './message.js'
import type { Refusal } from './refusal.js'
import { same } from './same.js'

/** One rule of an act: the case as it was given when it keeps the rule, the refusal when it breaks it. */
export type Rule<Case, Code extends string = string> = (given: Case) => Either<Refusal<Code>, Case>

/** The case when it keeps every one of these rules; else the refusal by the first that it breaks, in this order. */
export const keeping =
  <Case, Code extends string>(...rules: readonly Rule<Case, Code>[]): Rule<Case, Code> =>
  (given) =>
    rules.reduce<Either<Refusal<Code>, Case>>((kept, rule) => flatMap(rule)(kept), right(given))

/**
 * What has an id is added once: asked for again with the same content it adds nothing, with other content it is refused.
 * `known` is what was asked for under that id before.
 */
export function once<Event extends Message, Code extends string>(
  { known, asked, taken }: { readonly known: object | undefined; readonly asked: object; readonly taken: () => Decision<Event, Code> },
  add: () => Decision<Event, Code>,
): Decision<Event, Code> {
  if (known === undefined) return add()
  return same(known, asked) ? right([]) : taken()
}
