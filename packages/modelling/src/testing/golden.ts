import { isLeft } from '@dutybook/fp'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import type { AnyEventCodec } from '../message.js'
import { isJsonObject } from '../record.js'
import { upcast } from '../upcast.js'
import { arbitraryOf } from './arbitrary.js'
import { codecsIn } from './codecs-in.js'

/** Files by their names, `PreceptIssued.v1.json`, as text. Reading and writing them is the caller's. */
export type GoldenFiles = Readonly<Record<string, string>>

/** The hashes of the golden files that have been released, by the names of the files: what is in `released.json`. */
export type ReleasedGoldens = Readonly<Record<string, string>>

/** What a golden file holds: data as they were stored under that version. */
interface Golden {
  readonly type: string
  readonly schemaVersion: number
  readonly data: readonly unknown[]
}

export type GoldenFault =
  /** A version that events were stored in has no file. */
  | 'missing'
  /** No event of ours has this type and version: what is stored would not be read any more. */
  | 'unknownEvent'
  /** The file is no golden file, or holds another type or version than its name says. */
  | 'malformed'
  /** The data does not become valid data of the current version. */
  | 'unreadable'
  /** A released file is not what it was. */
  | 'changed'

export interface GoldenProblem {
  readonly file: string
  readonly fault: GoldenFault
  readonly detail: string
}

export const goldenName = (type: string, schemaVersion: number): string => `${type}.v${schemaVersion}.json`

const fewestSamples = 4

/** The golden file of the current version of each event: the same text every time. */
export const goldenOf = (events: readonly AnyEventCodec[]): GoldenFiles =>
  Object.fromEntries(events.map((event) => [goldenName(event.type, event.schemaVersion), goldenText(event)]))

/** As many samples as its longest choice has codes, so that each code stands in one; the first with all optional fields, the second with none. */
function goldenText(event: AnyEventCodec): string {
  const choices = codecsIn(event.data).flatMap(({ name, shape }) =>
    shape.kind === 'choice' ? [{ name, codes: Object.keys(shape.options) }] : [],
  )
  const samples = Math.max(fewestSamples, ...choices.map(({ codes }) => codes.length))
  const data = Array.from({ length: samples }, (_, index) => {
    const chosen = choices.map(({ name, codes }) => [name, fc.constant(codes[index % codes.length])] as const)
    const made = arbitraryOf(event.data, Object.fromEntries(chosen), (['all', 'none'] as const)[index] ?? 'some')
    return fc.sample(made, { seed: index + 1, numRuns: 1 })[0] as unknown
  })
  const golden: Golden = { type: event.type, schemaVersion: event.schemaVersion, data }
  return `${JSON.stringify(JSON.parse(canonical(golden)), null, 2)}\n`
}

/** Taken over the canonical form, so that the layout of a file, its line ends for instance, may change. */
export const goldenHash = (text: string): string =>
  createHash('sha256')
    .update(canonical(JSON.parse(text)))
    .digest('hex')

const canonical = (value: unknown): string => canonicalize(value) ?? ''

/** The manifest for a release of these files. A file that was released before keeps its hash. */
export const releasedOf = (files: GoldenFiles, before: ReleasedGoldens = {}): ReleasedGoldens => ({
  ...Object.fromEntries(Object.entries(files).map(([name, text]) => [name, goldenHash(text)])),
  ...before,
})

/** All that is wrong with the golden files of these events; an empty list when every stored version can still be read. */
export function checkGolden(
  files: GoldenFiles,
  events: readonly AnyEventCodec[],
  released: ReleasedGoldens = {},
): readonly GoldenProblem[] {
  const wanted = events.flatMap(({ type, schemaVersion }) =>
    Array.from({ length: schemaVersion }, (_, index) => goldenName(type, index + 1)),
  )
  const missing = [...new Set([...wanted, ...Object.keys(released)])].filter((name) => files[name] === undefined)
  return [
    ...missing.map((file): GoldenProblem => ({ file, fault: 'missing', detail: 'every stored version of an event has a golden file' })),
    ...Object.entries(files).flatMap(([file, text]) => fileProblems(file, text, events, released[file])),
  ]
}

function fileProblems(file: string, text: string, events: readonly AnyEventCodec[], releasedHash?: string): readonly GoldenProblem[] {
  const golden = parsed(text)
  if (golden === undefined || goldenName(golden.type, golden.schemaVersion) !== file)
    return [{ file, fault: 'malformed', detail: 'not the golden file of the type and version in its name' }]
  const hash = goldenHash(text)
  const changed: readonly GoldenProblem[] =
    releasedHash === undefined || releasedHash === hash
      ? []
      : [{ file, fault: 'changed', detail: `released as ${releasedHash}, now ${hash}` }]
  return [...changed, ...readingProblems(file, golden, events)]
}

function parsed(text: string): Golden | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isGolden = isJsonObject(value) && Array.isArray(value['data']) && value['data'].length > 0
    return isGolden ? (value as unknown as Golden) : undefined
  } catch {
    return undefined
  }
}

function readingProblems(file: string, golden: Golden, events: readonly AnyEventCodec[]): readonly GoldenProblem[] {
  const event = events.find(({ type }) => type === golden.type)
  if (!event || golden.schemaVersion > event.schemaVersion)
    return [{ file, fault: 'unknownEvent', detail: `no event ${golden.type} of version ${golden.schemaVersion}` }]
  return golden.data.flatMap((data, index): readonly GoldenProblem[] => {
    const read = upcast(event, golden.schemaVersion, data)
    if (!isLeft(read)) return []
    const errors = read.left.errors.map(({ pointer, rule }) => `${pointer}: ${rule}`)
    return [{ file, fault: 'unreadable', detail: `data[${index}]: ${[read.left.kind, ...errors].join(', ')}` }]
  })
}
