import { isLeft, left } from '@dutybook/fp'
import {
  decideWithKernelRules,
  streamOf,
  type AnyDecider,
  type Calendar,
  type Instant,
  type Law,
  type MessageId,
} from '@dutybook/modelling'
import type { Sealer } from '@dutybook/modelling/personal-reading'
import type { AuthoritySource } from './authority-source.js'
import { decodeInput, type CommandInput, type SentCommand } from './command-input.js'
import type { CommandProblem } from './command-problem.js'
import { dateProblem, surroundings, type World } from './decision-context.js'
import { findInstance, type Answer } from './earlier-answer.js'
import { newCommandId } from './event-id.js'
import type { EventStore } from './event-store.js'
import { noRevision } from './expected-revision.js'
import type { LoadedState } from './read-history.js'
import { recordEvents, recordRefusal, type Decided } from './record-decision.js'

export interface CommandHandlerOptions {
  readonly eventStore: EventStore
  /** The law to decide by; a function when versions are activated while the program runs. */
  readonly law: Law | (() => Law | Promise<Law>)
  readonly calendar: Calendar
  /** Who may act as what, as of a known place in the log. Without it the actor that comes with a command is believed. */
  readonly authority?: AuthoritySource
  readonly clock: () => Instant
  /** Seals personal values between decision and storing. Without it commands that carry any are not taken. */
  readonly sealer?: Sealer
  /** Ids for commands that come without one. */
  readonly ids?: () => MessageId
}

/** Decides one command on one instance. Rejects only when the machine below is broken or an event there cannot be read. */
export type HandleCommand = (decider: AnyDecider, id: string, input: CommandInput) => Promise<Answer>

/** How often a command is decided again on the newer state when others were faster. */
export const mostRedecisions = 3

/** Decode, load, decide, seal, append: the life of one command. */
export function commandHandler(options: CommandHandlerOptions): HandleCommand {
  const { ids: newId = () => newCommandId(), sealer } = options
  return async (decider, id, input) => {
    const sent = decodeInput(decider, id, input, { newId, sealer })
    if (isLeft(sent)) return left({ kind: 'invalid', errors: sent.left })
    if (sent.right.personal.size > 0 && !sealer) return left({ kind: 'noSealer', command: sent.right.command.type })
    return handle({ ...options, decider, sent: sent.right })
  }
}

/** One command on its way. */
interface Way extends CommandHandlerOptions {
  readonly decider: AnyDecider
  readonly sent: SentCommand
}

async function handle(way: Way): Promise<Answer> {
  for (let decisions = 0; decisions <= mostRedecisions; decisions += 1) {
    const answer = await decideOnce(way)
    if (answer) return answer
  }
  return left({ kind: 'conflict', stream: streamOf(way.decider, way.sent.id) })
}

/** Undefined when others were faster and the decision has to be made again. */
async function decideOnce(way: Way): Promise<Answer | undefined> {
  const { eventStore, decider, sent, sealer } = way
  const { loaded, earlier } = await findInstance(eventStore, decider, sent)
  if (earlier) return earlier
  const world = await worldOf(way)
  const occurredOn = sent.envelope.occurredOn ?? world.calendar.dayOf(world.now)
  const problem = dateProblem(occurredOn, world) ?? staleRevision(sent, loaded)
  if (problem) return left(problem)
  const around = await surroundings(eventStore, decider, sent, loaded, { ...world, occurredOn })
  const decided: Decided = { eventStore, decider, sent, loaded, sealer, ...around }
  const decision = decideWithKernelRules(decider, around.context, loaded.state, sent.command)
  return isLeft(decision) ? recordRefusal(decided, decision.left) : recordEvents(decided, decision.right)
}

async function worldOf({ clock, law, calendar, authority }: Way): Promise<World> {
  const now = clock()
  const present = { now, law: typeof law === 'function' ? await law() : law, calendar }
  return authority ? { ...present, authority: await authority() } : present
}

function staleRevision({ envelope }: SentCommand, { revision }: LoadedState): CommandProblem | undefined {
  const { expectedRevision, mustExist } = envelope
  if (mustExist && revision === noRevision) return { kind: 'staleRevision', expected: 'any', actual: revision }
  if (expectedRevision === undefined || expectedRevision === revision) return undefined
  return { kind: 'staleRevision', expected: expectedRevision, actual: revision }
}
