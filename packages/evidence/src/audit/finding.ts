/**
 * What a verification can find, in words that programs may rely on. `altered`: the event at the position is not the one that was logged.
 * `missing`, `reordered`, `doubled`: a logged event is gone, stands at another place, or stands twice. `brokenRevision`: a stream skips or
 * repeats a revision. `undecodable`: an event as it was logged cannot be read. `tile`, `checkpoint`, `signature`: the evidence itself is at fault.
 */
export type FindingKind =
  'altered' | 'missing' | 'reordered' | 'doubled' | 'brokenRevision' | 'undecodable' | 'tile' | 'checkpoint' | 'signature'

export interface Finding {
  readonly kind: FindingKind
  /** Place of the leaf in the log, from 1; for a log without gaps, the position of the event. */
  readonly position?: number
  readonly stream?: string
  /** The file of the evidence. */
  readonly path?: string
  readonly detail: string
}
