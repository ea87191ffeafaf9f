import { choice, optional, record, type TypeOf } from '@dutybook/modelling'
import { arrangement, risk } from './events.js'
import type { Subject } from './state.js'

const SubjectStatus = choice(
  'SubjectStatus',
  { et: 'Järelevalve subjekti seis', en: 'Status of the subject' },
  {
    none: { et: 'ei ole järelevalve all olnud', en: 'never under oversight' },
    registered: { et: 'järelevalve all', en: 'under oversight' },
    released: { et: 'järelevalve alt välja arvatud', en: 'released from oversight' },
  },
)

const { elements, negotiators } = arrangement

export const SubjectSummary = record(
  'SubjectSummary',
  { et: 'Järelevalve subjekt', en: 'Oversight subject' },
  {
    status: SubjectStatus,
    elements: optional(elements),
    negotiators: optional(negotiators),
    risk: optional(record('AssessedRisk', { et: 'Hinnatud risk', en: 'Assessed risk' }, risk)),
  },
)

export function subjectSummary(subject: Subject): TypeOf<typeof SubjectSummary> {
  if (subject.status === 'none') return { status: 'none' }
  const { status, arrangement: present, risk: assessed } = subject
  return { status, ...present, ...(assessed ? { risk: assessed } : {}) }
}
