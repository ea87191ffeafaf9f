// Stored for ever. A change here is a new schema version with an upcaster and a golden file, never an edit.
import { event, law, list, oneOf, optional, record, text, type TypeOf } from '@dutybook/modelling'
import { EditionNumber, ReleaseId } from '../../statistics/release/values.js'
import { DocumentRef, ServiceElementCode } from '../../vocabulary.js'

/** What the figures of the period show, of one element or of the whole service. Never about a person. */
export const AnalysisFinding = record(
  'AnalysisFinding',
  { et: 'Analüüsi järeldus', en: 'Finding of the analysis' },
  {
    element: optional(ServiceElementCode),
    statement: text('FindingStatement', { et: 'Järeldus', en: 'Finding' }, { max: 500, lines: 'many' }),
  },
)

/** An edition of published statistics: the release itself, or a revision of it. */
export const AnalysedEdition = record(
  'AnalysedEdition',
  { et: 'Analüüsitud väljaanne', en: 'Edition that was analysed' },
  { release: ReleaseId, number: EditionNumber },
)
export type AnalysedEdition = TypeOf<typeof AnalysedEdition>

/** The written analysis, what it shows, the sources of its figures, and which of them were published. */
export const analysis = {
  document: DocumentRef,
  findings: list(AnalysisFinding, { et: 'Järeldused', en: 'Findings' }, { min: 1, max: 50 }),
  evidence: list(DocumentRef, { et: 'Tõendid', en: 'Evidence' }, { min: 1, max: 20 }),
  releases: list(AnalysedEdition, { et: 'Avaldatud statistika', en: 'Published statistics' }, { max: 20 }),
}

export const ServiceAnalysisCompleted = event(
  'ServiceAnalysisCompleted',
  { et: 'Teenuse analüüs valmis', en: 'Service analysis completed' },
  analysis,
  { basis: [law('AJ', '3.1')] },
)

export const ServiceAnalysisEvent = oneOf(
  'ServiceAnalysisEvent',
  { et: 'Teenuse analüüsi sündmus', en: 'Event of a service analysis' },
  ServiceAnalysisCompleted,
)
export type ServiceAnalysisEvent = TypeOf<typeof ServiceAnalysisEvent>
