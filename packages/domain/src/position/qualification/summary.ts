import { called, choice, flag, list, optional, PersonRef, record, type TypeOf } from '@dutybook/modelling'
import type { QualificationFile } from './state.js'
import { ProofId, Requirement } from './values.js'

const proofKinds = {
  document: { et: 'dokument', en: 'document' },
  experience: { et: 'töökogemus', en: 'experience' },
  language: { et: 'keeleoskus', en: 'language' },
  check: { et: 'taustakontroll', en: 'background check' },
  exception: { et: 'erand', en: 'exception' },
}

const ProofSummary = record(
  'ProofSummary',
  { et: 'Tõend', en: 'Proof' },
  {
    proof: ProofId,
    kind: choice('ProofKind', { et: 'Tõendi liik', en: 'Kind of proof' }, proofKinds),
    requirement: called(Requirement, 'Nõue', 'Requirement'),
    counts: flag('ProofCounts', { et: 'Arvestatakse', en: 'Counts' }),
  },
)

/** Which requirement has which proofs; what they say stays in the file. */
export const QualificationFileSummary = record(
  'QualificationFileSummary',
  { et: 'Kvalifikatsioonitoimik', en: 'Qualification file' },
  {
    person: optional(PersonRef),
    proofs: list(ProofSummary, { et: 'Tõendid', en: 'Proofs' }, { max: 10_000 }),
  },
)

export const fileSummary = ({ person, proofs }: QualificationFile): TypeOf<typeof QualificationFileSummary> => ({
  ...(person === undefined ? {} : { person }),
  proofs: proofs.map(({ content, withdrawnFor }) => ({
    proof: content.proof,
    kind: content.kind,
    requirement: requirementOf(content),
    counts: withdrawnFor === undefined,
  })),
})

function requirementOf(content: QualificationFile['proofs'][number]['content']): Requirement {
  switch (content.kind) {
    case 'document':
    case 'exception':
      return content.requirement
    case 'experience':
      return 'experience'
    case 'language':
      return 'languages'
    case 'check':
      return content.check
  }
}
