/** What is wrong with kept evidence or its place, in a word that programs may rely on. */
export type EvidenceFault =
  'tile' | 'bundle' | 'state' | 'checkpoint' | 'key' | 'inconsistent' | 'gap' | 'locked' | 'unreachable' | 'stopped' | 'outOfRange'

/** The evidence is damaged, contradicts itself, or cannot be kept: never an answer of a verification, which is a value. */
export class EvidenceError extends Error {
  constructor(
    readonly fault: EvidenceFault,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'EvidenceError'
  }
}
