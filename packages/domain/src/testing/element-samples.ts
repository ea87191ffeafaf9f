import { serviceElement } from '../service/element/decider.js'
import { people } from './people.js'
import { sample } from './sample.js'

const { manager, adviser, system } = people

/** Accommodation under contract, with a gap that a purchase covered until it was restored, and one that is still open. */
export const accommodation = sample(serviceElement, 'te-e5-harju', [
  [
    '2025-01-02',
    manager,
    { type: 'ArrangeElement', data: { element: 'E5', county: 'EE-37', mode: 'contract', provider: 'prov-4fk2m9', capacity: 12 } },
  ],
  ['2025-05-05', adviser, { type: 'ReportGap', data: { gap: 'g1', extent: 'unavailable' } }],
  ['2025-05-05', manager, { type: 'ArrangeStandIn', data: { gap: 'g1', mode: 'purchase', provider: 'prov-8qd3tw' } }],
  ['2025-05-19', adviser, { type: 'RestoreElement', data: { gap: 'g1' } }],
  ['2025-11-03', adviser, { type: 'ReportGap', data: { gap: 'g2', extent: 'limited' } }],
  ['2025-11-03', system, { type: 'AlertOfGap', data: { gap: 'g2', knownAt: '2025-11-03T09:00:00.000Z' } }],
  ['2025-11-04', system, { type: 'EscalateGap', data: { gap: 'g2' } }],
])

/** The readiness that the agency keeps itself, day and night. */
export const readiness = sample(serviceElement, 'te-e1', [
  ['2025-01-02', manager, { type: 'ArrangeElement', data: { element: 'E1', mode: 'inHouse', capacity: 3 } }],
])
