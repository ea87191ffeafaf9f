import * as t from 'io-ts'
import { broken, Codec, type AnyCodec, type Fields, type TypeOf } from './codec.js'
import type { Label } from './label.js'
import type { LawRef } from './law.js'
import type { Position } from './actor.js'
import { isJsonObject, record, type JsonObject, type RecordCodec, type RecordOf } from './record.js'
import { literal } from './value.js'

/** What is said (a command) or what happened (an event): a type and its data. Who and when are metadata, from outside. */
export interface Message {
  readonly type: string
  readonly data: JsonObject
}

export interface MessageCodec<Type extends string, F extends Fields> extends Codec<{ readonly type: Type; readonly data: RecordOf<F> }> {
  readonly type: Type
  readonly data: RecordCodec<F>
}

function message<Type extends string, F extends Fields>(type: Type, label: Label, fields: F): MessageCodec<Type, F> {
  const data = record(`${type}Data`, label, fields)
  const whole = record(type, label, { type: literal(type, label), data })
  return Object.assign(whole, { type, data }) as unknown as MessageCodec<Type, F>
}

export interface CommandCodec<Type extends string, F extends Fields> extends MessageCodec<Type, F> {
  readonly messageKind: 'command'
  /** The positions that may give it, held or stood in for. The kernel refuses all others. */
  readonly by: readonly Position[]
}

/** A wish that may be refused, and who may utter it. Imperative, and it names what it acts on: `IssuePrecept`. */
export function command<Type extends string, F extends Fields>(
  type: Type,
  label: Label,
  by: readonly Position[],
  fields: F,
): CommandCodec<Type, F> {
  return Object.assign(message(type, label, fields), { messageKind: 'command', by } as const)
}

/** Turns the data of one schema version into the data of the next. Pure; it never sees metadata. */
export type Upcaster = (data: JsonObject) => JsonObject

export interface EventOptions {
  /** The provisions that the fact rests on; kept in the metadata of each event of this type. */
  readonly basis?: readonly LawRef[]
  /** `upcasters[n]` leads from version n + 1 to n + 2, so the current version is their number plus one. */
  readonly upcasters?: readonly Upcaster[]
  /** Who may read it: absent means public; else the ground of the restriction and for how many months it holds. */
  readonly restricted?: { readonly ground: LawRef; readonly months: number }
}

export interface EventCodec<Type extends string, F extends Fields> extends MessageCodec<Type, F> {
  readonly messageKind: 'event'
  readonly schemaVersion: number
  readonly options: EventOptions
}

/** A fact, in the past tense: `PreceptIssued`. Stored for ever: change it only by a new version with an upcaster. */
export function event<Type extends string, F extends Fields>(
  type: Type,
  label: Label,
  fields: F,
  options: EventOptions = {},
): EventCodec<Type, F> {
  const schemaVersion = 1 + (options.upcasters?.length ?? 0)
  return Object.assign(message(type, label, fields), { messageKind: 'event', schemaVersion, options } as const)
}

/** Any message definition, in lists of unlike ones. */
export interface AnyMessageCodec extends AnyCodec {
  readonly type: string
  readonly data: AnyCodec & { readonly fields: Fields }
}
export interface AnyCommandCodec extends AnyMessageCodec {
  readonly messageKind: 'command'
  readonly by: readonly Position[]
}
export interface AnyEventCodec extends AnyMessageCodec {
  readonly messageKind: 'event'
  readonly schemaVersion: number
  readonly options: EventOptions
}

export interface OneOf<A, M extends AnyMessageCodec> extends Codec<A> {
  readonly members: readonly M[]
  /** The definition of that message type, if it is one of these. */
  readonly member: (type: string) => M | undefined
}

/** One of several messages, told apart by `type`; an error names the field inside the message, not the number of the member. */
export function oneOf<Ms extends readonly AnyMessageCodec[]>(
  name: string,
  label: Label,
  ...members: Ms
): OneOf<TypeOf<Ms[number]>, Ms[number]> {
  type A = TypeOf<Ms[number]>
  const byType = new Map<string, Ms[number]>(members.map((each) => [each.type, each]))
  const codec = new Codec<A>(name, label, { kind: 'oneOf', members }, (u, c) => {
    if (!isJsonObject(u)) return broken(u, c, 'type')
    const found = typeof u['type'] === 'string' ? byType.get(u['type']) : undefined
    if (found) return found.validate(u, c) as t.Validation<A>
    const context = t.appendContext(c, 'type', codec as t.Mixed, u['type'])
    return broken(u['type'], context, Object.hasOwn(u, 'type') ? 'choice' : 'required')
  })
  return Object.assign(codec, { members, member: (type: string) => byType.get(type) })
}
