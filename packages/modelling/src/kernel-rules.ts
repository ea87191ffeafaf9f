import { left } from '@dutybook/fp'
import { standingRefusal } from './authority.js'
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
  NOT_APPOINTED: {
    kind: 'authority',
    text: {
      et: 'Päeval {day} ei olnud tegutseja nimetatud ametikohale „{position}”.',
      en: 'On {day} the actor was not appointed to the position “{position}”.',
    },
    basis: [law('AJ', '1')],
    names: { position: positions },
  },
  NO_OPEN_SUBSTITUTION: {
    kind: 'authority',
    text: {
      et: 'Päeval {day} ei asendanud tegutseja ametikohta „{actingAs}”.',
      en: 'On {day} the actor did not stand in for the position “{actingAs}”.',
    },
    basis: [law('AJ', '1.4–1.5')],
    names: { actingAs: positions },
  },
  OUTSIDE_SCOPE: {
    kind: 'authority',
    text: {
      et: 'Ametikoha „{actingAs}” asendamine päeval {day} ei hõlmanud ametijuhendi punkti {duty}.',
      en: 'Standing in for the position “{actingAs}” on {day} did not cover line {duty} of the job description.',
    },
    basis: [law('AJ', '1.4–1.5')],
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
  /** A value of a person whose key was destroyed could only be kept under a new key, and there is never one. */
  PERSONAL_DATA_ERASED: {
    kind: 'law',
    text: {
      et: 'Selle isiku andmete võti on hävitatud; tema andmeid enam ei talletata.',
      en: 'The key of this person’s data was destroyed; no data of theirs are kept any more.',
    },
    basis: [law('IKÜM', '17 lg 1')],
  },
} as const satisfies RefusalList

export type KernelRefusal = keyof typeof kernelRefusals

/**
 * The decision of an aggregate under the rules that hold for all of them: the command is one for the position acted as, the actor
 * held that position on the day of the act, and it is not their own case.
 */
export function decideWithKernelRules<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  context: Context,
  state: State,
  command: Command,
): Decision<Event> {
  const { actor, authority, occurredOn: day } = context
  const entitled = decider.command.member(command.type)?.by.includes(actor.actingAs) ?? false
  if (!entitled) return refuse('POSITION_NOT_ENTITLED', { actingAs: actor.actingAs })
  const notHeld = authority && standingRefusal(authority, { actor, day, duty: decider.duty })
  if (notHeld) return left(notHeld)
  const routedTo = selfApproval(actor, decider.authors?.(state, command, context) ?? [])
  return routedTo === undefined ? decider.decide(context, state, command) : refuse('SELF_APPROVAL', { routedTo })
}

/** The rule behind a refusal code of this aggregate, its own or one that all have. */
export const refusalRule = (decider: { readonly refusals: RefusalList }, code: string): RefusalRule | undefined =>
  decider.refusals[code] ?? (kernelRefusals as RefusalList)[code]
