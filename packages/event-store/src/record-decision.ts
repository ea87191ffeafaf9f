import { isLeft, left, right, type Either } from '@dutybook/fp'
import {
  CommandRefused,
  streamOf,
  type AnyDecider,
  type AnyEventCodec,
  type Context,
  type LawRef,
  type Message,
  type Refusal,
} from '@dutybook/modelling'
import type { Sealer } from '@dutybook/modelling/personal-reading'
import type { SentCommand } from './command-input.js'
import { exactly } from './decision-context.js'
import { findInstance, type Answer } from './earlier-answer.js'
import { encodeEvent } from './encode-event.js'
import { eventIdOf } from './event-id.js'
import { metadataOf } from './event-metadata.js'
import type { EventStore, Guard } from './event-store.js'
import { noRevision } from './expected-revision.js'
import { sealedData } from './personal-values.js'
import type { LoadedState } from './read-history.js'
import { commandRefused, isRecorded, refusedCommandStream, refusedOf } from './refused-command.js'
import type { NewEvent, Position } from './stored-event.js'

/** A command on which a decision has been made, with what it was made by. */
export interface Decided {
  readonly eventStore: EventStore
  readonly decider: AnyDecider
  readonly sent: SentCommand
  readonly loaded: LoadedState
  readonly context: Context
  readonly guards: readonly Guard[]
  readonly sealer: Sealer | undefined
}

/** Stores what happened. Undefined when the streams have moved on since they were loaded. */
export async function recordEvents(decided: Decided, events: readonly Message[]): Promise<Answer | undefined> {
  const { decider, sent, loaded, guards } = decided
  const { revision, position } = loaded
  const { commandId } = sent.envelope
  if (events.length === 0) return right({ commandId, events: [], revision, position, repeated: false })
  const sealed = sealedEvents(decided, events)
  if (isLeft(sealed)) return recordRefusal(decided, sealed.left)
  const encoded = sealed.right.map((event, index) => newEvent(decided, { definition: definitionOf(decider, event), event, index }))
  const answered = encoded.map(({ type }, index) => ({ id: eventIdOf(commandId, index), type, revision: revision + 1 + index }))
  return append(decided, { stream: streamOf(decider, sent.id), events: encoded, guards, after: revision }, (at) =>
    right({ commandId, events: answered, revision: revision + encoded.length, position: at, repeated: false }),
  )
}

/** Answers a refusal; one by law or authority is stored first. */
export async function recordRefusal(decided: Decided, refusal: Refusal): Promise<Answer | undefined> {
  const { decider, sent } = decided
  const recorded = isRecorded(decider, refusal)
  const event = commandRefused(decider, sent.id, sent.command, refusal)
  const answer = left({ kind: 'refused', ...refusedOf(decider, event, recorded) } as const)
  if (!recorded) return answer
  const stream = refusedCommandStream(sent.envelope.commandId)
  const events = [newEvent(decided, { definition: CommandRefused, event, index: 0, basis: event.data.basis })]
  return append(decided, { stream, events, guards: [], after: noRevision }, () => answer)
}

/** Sealed anew for each append: a decision that is made again does not know what was sealed for the one before. */
function sealedEvents({ decider, sent, sealer }: Decided, events: readonly Message[]): Either<Refusal, readonly Message[]> {
  const { id, personal, envelope } = sent
  const sealed: Message[] = []
  for (const [index, event] of events.entries()) {
    const decided = { id: eventIdOf(envelope.commandId, index), definition: definitionOf(decider, event), event }
    const data = sealedData({ decider, id, personal, sealer }, decided)
    if (isLeft(data)) return data
    sealed.push({ ...event, data: data.right })
  }
  return right(sealed)
}

interface Happened {
  readonly definition: AnyEventCodec
  readonly event: Message
  readonly index: number
  readonly basis?: readonly LawRef[]
}

function newEvent({ decider, sent, context }: Decided, { definition, event, index, basis }: Happened): NewEvent {
  return encodeEvent(
    definition,
    eventIdOf(sent.envelope.commandId, index),
    event,
    metadataOf(decider.duty, sent, context, definition, basis),
  )
}

function definitionOf(decider: AnyDecider, { type }: Message): AnyEventCodec {
  const definition = decider.event.member(type)
  if (!definition) throw new Error(`decide of ${decider.category} yielded ${type}, which is not one of its events`)
  return definition
}

interface Addition {
  readonly stream: string
  readonly events: readonly NewEvent[]
  readonly guards: readonly Guard[]
  readonly after: number
}

/** An id that is known means that this command was stored in the meantime, or that another one has used its id. */
async function append(decided: Decided, addition: Addition, answer: (position: Position) => Answer): Promise<Answer | undefined> {
  const { eventStore, decider, sent } = decided
  const { stream, events, guards, after } = addition
  const appended = await eventStore.append(stream, events, { expected: exactly(after), guards })
  if (!isLeft(appended) && !appended.right.repeated) return answer(appended.right.position)
  if (isLeft(appended) && appended.left.kind === 'revision') return undefined
  const { earlier } = await findInstance(eventStore, decider, sent)
  return earlier ?? left({ kind: 'commandIdReused', commandId: sent.envelope.commandId })
}
