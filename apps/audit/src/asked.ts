import type { AsOf } from '@dutybook/event-store'
import type { Language } from '@dutybook/modelling'

/** How results are written. */
export type OutputForm = 'table' | 'ndjson' | 'json'

/** What every command may be asked besides its own options. */
export interface CommonOptions {
  readonly store?: string
  readonly server?: string
  readonly pack?: string
  readonly asOf?: NonNullable<AsOf['recorded']>
  readonly asOfOccurred?: NonNullable<AsOf['occurred']>
  readonly lang: Language
  readonly output?: OutputForm
}
