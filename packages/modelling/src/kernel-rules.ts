import type { Context, Decider, Decision } from './decider.js'
import { law } from './law.js'
import type { Message } from './message.js'
import { positions } from './actor.js'
import { refuse, type RefusalList, type RefusalRule } from './refusal.js'
import { selfApproval } from './self-approval.js'

/** The refusals that every aggregate has besides its own. */
export const kernelRefusals = {
  POSITION_NOT_ENTITLED: {
    kind: 'authority',
    text: {
      et: 'Seda käsku ei saa anda ametikohalt „{actingAs}”.',
      en: 'This command cannot be given from the position “{actingAs}”.',
    },
    basis: [law('AJ', '3')],
    names: { actingAs: positions },
  },
  SELF_APPROVAL: {
    kind: 'authority',
    text: {
      et: 'Omaenda asjas ei saa kinnitada, vastu võtta, hinnata ega anda; otsustab {routedTo}.',
      en: 'Nobody approves, accepts, scores or grants in their own case; it is for the {routedTo} to decide.',
    },
    basis: [law('HMS', '10 lg 1')],
    names: { routedTo: positions },
  },
} as const satisfies RefusalList

export type KernelRefusal = keyof typeof kernelRefusals

/** The decision of an aggregate under the rules that hold for all of them: who may give the command, and not in their own case. */
export function decideWithKernelRules<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  context: Context,
  state: State,
  command: Command,
): Decision<Event> {
  const { actor } = context
  const entitled = decider.command.member(command.type)?.by.includes(actor.actingAs) ?? false
  if (!entitled) return refuse('POSITION_NOT_ENTITLED', { actingAs: actor.actingAs })
  const routedTo = selfApproval(actor, decider.authors?.(state, command) ?? [])
  return routedTo === undefined ? decider.decide(context, state, command) : refuse('SELF_APPROVAL', { routedTo })
}

/** The rule behind a refusal code of this aggregate, its own or one that all have. */
export const refusalRule = (decider: { readonly refusals: RefusalList }, code: string): RefusalRule | undefined =>
  decider.refusals[code] ?? (kernelRefusals as RefusalList)[code]
