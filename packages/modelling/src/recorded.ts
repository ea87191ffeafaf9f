import { Actor } from './actor.js'
import { called, optional, type TypeOf } from './codec.js'
import { LawRef } from './law.js'
import type { Message } from './message.js'
import { record } from './record.js'
import { Instant, LocalDate } from './time.js'
import { choice, count, id, list, text } from './value.js'

/** SHA-256 of nothing. */
const exampleDigest = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** UUID in lower case. */
const uuidPattern = '^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
export const MessageId = id('MessageId', { et: 'Teate tunnus', en: 'Message id' }, uuidPattern, '0191f3c2-7a10-7c3e-8a52-4fd21b7c9e05')
export type MessageId = TypeOf<typeof MessageId>

export const StreamId = id(
  'StreamId',
  { et: 'Voog', en: 'Stream' },
  '^[a-z][A-Za-z0-9]{1,39}-[0-9a-z][0-9a-z-]{1,63}$',
  'contract-cont-4fk2m9',
)

/**
 * The number of a line of the job description: its general part (1), a duty (3.5), a right (R8), a responsibility (V3) or the
 * requirements (7). Everything that is done belongs to one.
 */
export const LineNumber = id(
  'LineNumber',
  { et: 'Ametijuhendi punkt', en: 'Line of the job description' },
  '^(?:[17]|3[.](?:[1-9]|1[0-4])|R[1-9]|V[1-7])$',
  '3.5',
)
export type LineNumber = TypeOf<typeof LineNumber>

/** A place in the whole log; 0 is before the first event. */
export const LogPosition = count('LogPosition', { et: 'Koht logis', en: 'Position in the log' }, { max: Number.MAX_SAFE_INTEGER })

/** Public, or restricted (AK) on a ground of law until a day. */
export const Access = record(
  'Access',
  { et: 'Juurdepääs', en: 'Access' },
  {
    class: choice(
      'AccessClass',
      { et: 'Juurdepääsupiirang', en: 'Access class' },
      {
        public: { et: 'avalik', en: 'public' },
        restricted: { et: 'asutusesiseseks kasutamiseks (AK)', en: 'for internal use only' },
      },
    ),
    ground: optional(called(LawRef, 'Piirangu alus', 'Ground of the restriction')),
    until: optional(called(LocalDate, 'Piirang kuni', 'Restricted until')),
  },
)
export type Access = TypeOf<typeof Access>

/** What is kept with every event besides what happened: two clocks, who, under which duty and law, and what led to it. */
export const Metadata = record(
  'Metadata',
  { et: 'Metaandmed', en: 'Metadata' },
  {
    recordedAt: called(Instant, 'Kirja pandud', 'Recorded at'),
    occurredOn: called(LocalDate, 'Toimumise päev', 'Occurred on'),
    actor: Actor,
    duty: LineNumber,
    legalBasis: optional(list(LawRef, { et: 'Õiguslik alus', en: 'Legal basis' })),
    policyVersion: text('PolicyVersion', { et: 'Õiguse versioon', en: 'Version of the law' }, { max: 60 }),
    /** The log up to here said who may act as what; absent where no authority was asked and the actor's word was taken. */
    authorityPosition: optional(called(LogPosition, 'Volituse seis logis', 'Authority as of log position')),
    access: Access,
    correlationId: called(MessageId, 'Seosetunnus', 'Correlation id'),
    causationId: called(MessageId, 'Põhjuse tunnus', 'Causation id'),
    commandId: called(MessageId, 'Käsu tunnus', 'Command id'),
    commandDigest: id('CommandDigest', { et: 'Käsu räsi', en: 'Digest of the command' }, '^[0-9a-f]{64}$', exampleDigest),
    reason: optional(text('Reason', { et: 'Põhjus', en: 'Reason' }, { max: 500 })),
  },
)
export type Metadata = TypeOf<typeof Metadata>

/** An event with its place in its stream (`revision`, from 0) and in the whole log (`position`, from 1, without gaps in one store). */
export interface RecordedEvent<E extends Message = Message> {
  readonly id: MessageId
  readonly schemaVersion: number
  readonly stream: string
  readonly revision: number
  readonly position: number
  readonly type: E['type']
  readonly data: E['data']
  readonly metadata: Metadata
}

export const Revision = count('Revision', { et: 'Redaktsioon voos', en: 'Revision in the stream' })
