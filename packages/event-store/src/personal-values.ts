import { isLeft, right, type Either } from '@dutybook/fp'
import {
  PersonRef,
  refuse,
  streamOf,
  type AnyCodec,
  type AnyDecider,
  type AnyEventCodec,
  type Message,
  type Refusal,
} from '@dutybook/modelling'
import { mapPersonal, type PersonalPart, type SealedPlace, type Sealer } from '@dutybook/modelling/personal-reading'
import { canonicalJson } from './canonical-json.js'
import { StoreError } from './event-store.js'

/** What a decision gets in place of a personal value: an object without a property, known by nothing but itself. */
type Stand = object

/** The personal values of one command, by what stands for them while it is decided. They are in no property that is logged or stored. */
export type PersonalValues = ReadonlyMap<unknown, Pick<PersonalPart, 'of' | 'value'>>

/** A command whose personal values are kept apart from it. */
export interface PartedCommand {
  readonly command: Message
  readonly personal: PersonalValues
}

/** Takes the personal values out of a command that is of the plain form of the codec. */
export function parted(codec: AnyCodec, plain: Message): PartedCommand {
  const personal = new Map<unknown, Pick<PersonalPart, 'of' | 'value'>>()
  const command = mapPersonal(codec, plain, ({ of, value }) => {
    const stand: Stand = Object.freeze({})
    personal.set(stand, { of, value })
    return stand
  })
  return { command, personal }
}

/** The command with a fingerprint in place of each personal value; `erased` when there is no key to make one with any more. */
export function fingerprinted(
  { command, personal }: PartedCommand,
  codec: AnyCodec,
  id: string,
  sealer: Sealer | undefined,
): { readonly command: Message; readonly erased: boolean } {
  let erased = false
  const printed = mapPersonal(codec, command, ({ value }) => {
    const print = sealer?.fingerprint(personIn(id), canonicalJson(personal.get(value)?.value ?? null))
    if (print === undefined) erased = true
    return { fingerprint: print ?? '' }
  })
  return { command: printed, erased }
}

/** What events are sealed with: those of one command for one instance. */
export interface Sealing {
  readonly decider: AnyDecider
  readonly id: string
  readonly personal: PersonalValues
  readonly sealer: Sealer | undefined
}

/** An event as it was decided, with the id that it will have. */
export interface DecidedEvent {
  readonly id: string
  readonly definition: AnyEventCodec
  readonly event: Message
}

/**
 * The data of an event with its personal values sealed for their place. A refusal when the key of the person was destroyed. A value that
 * did not come with the command is a fault of the program: a sealed one of before is bound to its place and would not be read here.
 */
export function sealedData(sealing: Sealing, { id: eventId, definition, event }: DecidedEvent): Either<Refusal, Message['data']> {
  const { decider, id, personal, sealer } = sealing
  let refused = false
  const data = mapPersonal(definition.data, event.data, ({ value, path }) => {
    const found = personal.get(value)
    if (!found || !sealer) throw new StoreError('invalid', `decide of ${decider.category} put into ${event.type} ${notFromCommand(path)}`)
    const place: SealedPlace = { stream: streamOf(decider, id), eventId, type: event.type, path }
    const sealed = sealer.seal(personIn(id), found.value, found.of, place)
    if (!isLeft(sealed)) return sealed.right
    if (sealed.left.kind !== 'keyDestroyed') throw new StoreError('invalid', `${event.type} at /${path.join('/')}: ${sealed.left.kind}`)
    refused = true
    return undefined
  })
  return refused ? refuse('PERSONAL_DATA_ERASED') : right(data)
}

const notFromCommand = (path: readonly string[]): string => `at /${path.join('/')} a personal value that did not come with the command.`

/** Values in the stream of a person are that person's. That no other stream takes any is tried on the list of aggregates. */
function personIn(id: string): PersonRef {
  if (PersonRef.is(id)) return id
  throw new StoreError('invalid', `${id} is no person, so there is no key for personal values in its stream.`)
}
