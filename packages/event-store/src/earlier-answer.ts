import { left, right, type Either } from '@dutybook/fp'
import { streamOf, type AnyDecider, type CommandRefused, type RecordedEvent } from '@dutybook/modelling'
import type { SentCommand } from './command-input.js'
import type { CommandAnswer, CommandProblem } from './command-problem.js'
import type { EventStore } from './event-store.js'
import { definitionsOf, foldHistory, readHistory, type LoadedState } from './read-history.js'
import { refusedCommandDefinitions, refusedCommandStream, refusedOf } from './refused-command.js'

export type Answer = Either<CommandProblem, CommandAnswer>

/** An instance as a command finds it. */
export interface Found {
  readonly loaded: LoadedState
  /** The answer to this very command when it has been answered before. */
  readonly earlier: Answer | undefined
}

/** Loads the instance that a command is for, and looks for what the command has left in the log before. */
export async function findInstance(eventStore: EventStore, decider: AnyDecider, sent: SentCommand): Promise<Found> {
  const own: RecordedEvent[] = []
  const history = readHistory(eventStore, definitionsOf(decider), streamOf(decider, sent.id))
  const [loaded, refusal] = await Promise.all([
    foldHistory(decider, settingAside(history, sent, own)),
    recordedRefusal(eventStore, sent.envelope.commandId),
  ])
  return { loaded, earlier: earlierAnswer(decider, sent, own, refusal) }
}

/** Passes a history through and keeps aside what this command has left in it. */
async function* settingAside(history: AsyncIterable<RecordedEvent>, { envelope }: SentCommand, aside: RecordedEvent[]) {
  for await (const event of history) {
    if (event.metadata.commandId === envelope.commandId) aside.push(event)
    yield event
  }
}

async function recordedRefusal(eventStore: EventStore, commandId: string): Promise<RecordedEvent<CommandRefused> | undefined> {
  const history = readHistory(eventStore, refusedCommandDefinitions, refusedCommandStream(commandId), { limit: 1 })
  for await (const event of history) return event as RecordedEvent<CommandRefused>
  return undefined
}

function earlierAnswer(
  decider: AnyDecider,
  { digest, erased, envelope: { commandId } }: SentCommand,
  own: readonly RecordedEvent[],
  refusal: RecordedEvent<CommandRefused> | undefined,
): Answer | undefined {
  const [first, last] = [refusal ?? own[0], own.at(-1)]
  if (first && !erased && first.metadata.commandDigest !== digest) return left({ kind: 'commandIdReused', commandId })
  if (refusal) return left({ kind: 'refused', ...refusedOf(decider, refusal, true) })
  if (!last) return undefined
  const events = own.map(({ id, type, revision }) => ({ id, type, revision }))
  return right({ commandId, events, revision: last.revision, position: last.position, repeated: true })
}
