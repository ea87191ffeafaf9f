import { isLeft, left, type Either } from '@dutybook/fp'
import type { TypeOf } from './codec.js'
import { decodeOrReport, type FieldError } from './decode.js'
import type { AnyEventCodec } from './message.js'
import { isJsonObject, type JsonObject } from './record.js'

/** Why stored data cannot be read as the current version of its event. */
export interface UpcastProblem {
  /** `unknownVersion`: written by a newer program, or never existed. `upcasterFailed`: it threw. `invalid`: the result is not of the codec. */
  readonly kind: 'unknownVersion' | 'upcasterFailed' | 'invalid'
  readonly type: string
  readonly schemaVersion: number
  readonly currentVersion: number
  readonly errors: readonly FieldError[]
}

/** Data as it was stored under some schema version, as the data of today's version. */
export function upcast<Event extends AnyEventCodec>(
  event: Event,
  schemaVersion: number,
  data: unknown,
): Either<UpcastProblem, TypeOf<Event['data']>> {
  const problem = (kind: UpcastProblem['kind'], errors: readonly FieldError[] = []): Either<UpcastProblem, never> =>
    left({ kind, type: event.type, schemaVersion, currentVersion: event.schemaVersion, errors })
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || schemaVersion > event.schemaVersion) return problem('unknownVersion')
  const current = raised(event, schemaVersion, data)
  if (current === undefined) return problem('upcasterFailed')
  const decoded = decodeOrReport(event.data, current)
  return isLeft(decoded) ? problem('invalid', decoded.left) : decoded
}

/** `undefined` when the data is no object or an upcaster cannot take it: stored data may be damaged, and no reader should fall with it. */
function raised(event: AnyEventCodec, schemaVersion: number, data: unknown): JsonObject | undefined {
  const steps = (event.options.upcasters ?? []).slice(schemaVersion - 1)
  if (!isJsonObject(data)) return steps.length === 0 ? (data as JsonObject) : undefined
  try {
    return steps.reduce((each, raise) => raise(each), data)
  } catch {
    return undefined
  }
}
