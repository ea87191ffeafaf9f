import type { CommonOptions } from '../asked.js'
import type { Source } from './source.js'

type Named = Pick<CommonOptions, 'store' | 'server' | 'pack'>

/** Opens what the options name; exactly one is named. Throws `StoreError` or `EvidenceError`, which name it. */
export async function openSource({ store, server, pack }: Named): Promise<Source> {
  if (store !== undefined) return (await import('./store-source.js')).storeSource(store)
  if (server !== undefined) return (await import('./tiles-source.js')).serverSource(server)
  if (pack !== undefined) return (await import('./tiles-source.js')).packSource(pack)
  throw new Error('No source is named.')
}
