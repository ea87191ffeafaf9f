import type { AnyCodec } from '../codec.js'
import { decodeOrReport } from '../decode.js'

/** All that is wrong with a value, each as its pointer and the rule: `/data/on date`. Empty when the codec takes it. */
export function faultsOf(codec: AnyCodec, value: unknown): readonly string[] {
  const decoded = decodeOrReport(codec, value)
  return decoded._tag === 'Left' ? decoded.left.map(({ pointer, rule }) => `${pointer} ${rule}`) : []
}
