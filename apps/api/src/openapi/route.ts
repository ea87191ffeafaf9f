import type { AnyCodec, Fields, Label, RecordCodec, RefusalList } from '@dutybook/modelling'
import type { ProblemCode } from '../problems/problem-kinds.js'

/** What a route answers when all is well: JSON of a codec, and something else of the given media types. */
export interface Success {
  readonly status: number
  readonly label: Label
  readonly json?: AnyCodec
  readonly media?: readonly string[]
  readonly headers?: readonly (keyof typeof answerHeaders)[]
}

/** A route as the document describes it. The routes of the controllers are the same, which a test checks. */
export interface Route {
  readonly method: 'get' | 'post'
  /** With `{id}` for a step that is filled in, and `{path}` for steps to the end. */
  readonly path: string
  readonly operation: string
  readonly tag: string
  readonly label: Label
  readonly id?: { readonly name: string; readonly codec: AnyCodec }
  readonly query?: RecordCodec<Fields>
  readonly headers?: readonly (keyof typeof askedHeaders)[]
  readonly body?: AnyCodec
  readonly answers: readonly Success[]
  readonly problems: readonly ProblemCode[]
  readonly refusals?: RefusalList
  /** Who may ask: `command` needs an actor, `reading` may have one. */
  readonly actor?: 'command' | 'reading'
}

const text = (pattern?: string) => ({ type: 'string', ...(pattern === undefined ? {} : { pattern }) })
const uuid = { type: 'string', format: 'uuid' }

/** Headers of a request. */
export const askedHeaders = {
  'Idempotency-Key': { schema: uuid, description: 'The id of the command. Sent again with the same key, the command does nothing twice.' },
  'If-Match': {
    schema: text('^("[0-9]+"|[*])$'),
    description: 'The revision that the sender has seen; a newer one is answered with 412. With `*`: only if something is recorded, else 412.',
  },
  'If-None-Match': {
    schema: text(),
    description: 'With a command `*`: only if nothing is recorded yet. With a reading: the revision that is known.',
  },
} as const

/** Headers of an answer. */
export const answerHeaders = {
  ETag: { schema: text('^"[0-9]+"$'), description: 'The revision.' },
  Location: { schema: { type: 'string', format: 'uri-reference' }, description: 'Where the thing is.' },
  'Idempotency-Key': { schema: uuid, description: 'The id of the command.' },
} as const

/** The addresses that a path of the document stands for. */
export const addressesOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .replaceAll(/[.()]/gu, '[$&]')
      .replaceAll('{path}', '.+')
      .replaceAll(/\{\w+\}/gu, '[^/]+')}$`,
    'u',
  )
