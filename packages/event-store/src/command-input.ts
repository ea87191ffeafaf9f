import { isLeft, left, right, type Either } from '@dutybook/fp'
import {
  called,
  count,
  decodeOrReport,
  flag,
  LocalDate,
  Metadata,
  optional,
  record,
  type AnyDecider,
  type FieldError,
  type Message,
  type MessageId,
  type TypeOf,
} from '@dutybook/modelling'
import { plainForm, type Sealer } from '@dutybook/modelling/personal-reading'
import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.js'
import { fingerprinted, parted, type PersonalValues } from './personal-values.js'

const { actor, commandId, correlationId, causationId, reason } = Metadata.fields

/** What comes with a command. Whoever sends it says who acts; the rest has usual values. */
export const CommandEnvelope = record(
  'CommandEnvelope',
  { et: 'Käsu saatmine', en: 'Sending of a command' },
  {
    actor,
    commandId: optional(commandId),
    occurredOn: optional(called(LocalDate, 'Toimumise päev', 'Occurred on')),
    expectedRevision: optional(count('ExpectedRevision', { et: 'Oodatav redaktsioon', en: 'Expected revision' }, { min: -1 })),
    mustExist: optional(flag('MustExist', { et: 'Ainult olemasolevale', en: 'Only what exists' })),
    correlationId: optional(correlationId),
    causationId: optional(causationId),
    reason,
  },
)
export type CommandEnvelope = TypeOf<typeof CommandEnvelope>

/** A command as it comes from outside: nothing in it has been checked. */
export interface CommandInput {
  /** `{ type, data }` */
  readonly command: unknown
  readonly actor: unknown
  /** The same for every time it is sent; new when absent. */
  readonly commandId?: string | undefined
  /** The day that the fact holds for; today when absent. */
  readonly occurredOn?: unknown
  /** The last revision that the sender has seen; -1 when there was no event yet. */
  readonly expectedRevision?: number | undefined
  /** Whether there must be an event already, at whatever revision. */
  readonly mustExist?: boolean | undefined
  readonly correlationId?: string | undefined
  readonly causationId?: string | undefined
  readonly reason?: unknown
}

/** A command that is of its codecs. */
export interface SentCommand {
  readonly id: string
  /** With something that says nothing in place of each personal value. */
  readonly command: Message
  readonly personal: PersonalValues
  readonly envelope: CommandEnvelope & { readonly commandId: MessageId }
  /** SHA-256 over all that makes it this command and no other; of personal values over fingerprints that need the person's key. */
  readonly digest: string
  /** The key of the person is destroyed: whether a repeated command has the content of the first cannot be told any more. */
  readonly erased: boolean
}

/** What an input is decoded with. */
export interface Decoding {
  readonly newId: () => MessageId
  readonly sealer: Sealer | undefined
}

/** The command with its envelope, or all that is wrong with both; pointers are those of one flat object. */
export function decodeInput(
  decider: AnyDecider,
  id: string,
  input: CommandInput,
  { newId, sealer }: Decoding,
): Either<readonly FieldError[], SentCommand> {
  const { command: given, ...rest } = input
  const present = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined))
  const [command, envelope] = [decodeOrReport(plainForm(decider.command), given), decodeOrReport(CommandEnvelope, present)]
  const ofId = decodeOrReport(decider.id, id)
  if (isLeft(command) || isLeft(envelope) || isLeft(ofId)) {
    const idErrors = isLeft(ofId) ? ofId.left.map((each) => ({ ...each, pointer: `/id${each.pointer}` })) : []
    return left([...idErrors, ...(isLeft(command) ? command.left : []), ...(isLeft(envelope) ? envelope.left : [])])
  }
  const sent = { ...envelope.right, commandId: envelope.right.commandId ?? newId() }
  const apart = parted(decider.command, command.right as Message)
  const { command: printed, erased } = fingerprinted(apart, decider.command, id, sealer)
  return right({ id, ...apart, envelope: sent, digest: digestOf(decider, id, printed, sent), erased })
}

function digestOf({ category }: AnyDecider, id: string, { type, data }: Message, { occurredOn, actor }: CommandEnvelope): string {
  const day = occurredOn === undefined ? {} : { occurredOn }
  return createHash('sha256')
    .update(canonicalJson({ category, id, type, data, actor, ...day }))
    .digest('hex')
}
