import type { PersonRef, RecordOf } from '@dutybook/modelling'
import type * as e from './events.js'
import type { ProofId } from './values.js'

/** A proof as it was asked for, by kind. */
export type Content =
  | ({ readonly kind: 'document' } & RecordOf<typeof e.documented>)
  | ({ readonly kind: 'experience' } & RecordOf<typeof e.experience>)
  | ({ readonly kind: 'language' } & RecordOf<typeof e.language>)
  | ({ readonly kind: 'check' } & RecordOf<typeof e.check>)
  | ({ readonly kind: 'exception' } & RecordOf<typeof e.exception>)

export interface Proof {
  readonly content: Content
  /** The reason for which it no longer counts. */
  readonly withdrawnFor?: string
}

/** What is proved of one person. A withdrawn proof stays in the file, so that it is recognised when it is handed in again. */
export interface QualificationFile {
  readonly person?: PersonRef
  readonly proofs: readonly Proof[]
}

export const noFile: QualificationFile = { proofs: [] }

export const opened = (file: QualificationFile, person: PersonRef): QualificationFile => ({ ...file, person })

export const added = (file: QualificationFile, content: Content): QualificationFile => ({ ...file, proofs: [...file.proofs, { content }] })

export const withdrawn = (file: QualificationFile, proof: ProofId, reason: string): QualificationFile => ({
  ...file,
  proofs: file.proofs.map((each) => (each.content.proof === proof ? { ...each, withdrawnFor: reason } : each)),
})

type ContentOf<Kind extends Content['kind']> = Extract<Content, { readonly kind: Kind }>

/** The proofs of that kind that count. */
export const proofsOf = <Kind extends Content['kind']>({ proofs }: QualificationFile, kind: Kind): readonly ContentOf<Kind>[] =>
  proofs.flatMap(({ content, withdrawnFor }) => (withdrawnFor === undefined && content.kind === kind ? [content as ContentOf<Kind>] : []))
