import { given } from '@dutybook/modelling/testing'
import { accommodation, readiness } from '../../testing/element-samples.js'
import { tellsEachRefusal } from '../../testing/refusal-cases.js'
import { estonia } from '../../testing/sample.js'
import { serviceElement } from './decider.js'
import { elementRefusals } from './refusals.js'
import { elementSummary } from './state.js'

const after = (count: number) => given(serviceElement, accommodation.events.slice(0, count), estonia)
const on = (occurredOn: string) => ({ now: '2026-03-01T09:00:00.000Z', occurredOn })
const contract = { element: 'E5', county: 'EE-37', mode: 'contract', provider: 'prov-4fk2m9', capacity: 12 } as const
const arrange = (data: object) => ({ type: 'ArrangeElement', data: { element: 'E5', mode: 'contract', capacity: 12, ...data } }) as const
const standIn = (data: object) => ({ type: 'ArrangeStandIn', data: { gap: 'g1', mode: 'inHouse' as const, ...data } }) as const
const restore = { type: 'RestoreElement', data: { gap: 'g1' } } as const

const alert = { type: 'AlertOfGap', data: { gap: 'g1', knownAt: '2025-05-05T09:00:00.000Z' } } as const
const escalate = { type: 'EscalateGap', data: { gap: 'g1' } } as const
const at = (now: string) => ({ now, occurredOn: '2025-05-05' })
const therapy = {
  type: 'ServiceElementArranged',
  data: { element: 'E8', mode: 'inHouse', capacity: 1, arrangedOn: '2025-01-02' },
} as const
const reported = (element: 'E5' | 'E8') =>
  ({ type: 'ServiceElementGapReported', data: { gap: 'g1', extent: 'unavailable', element, reportedOn: '2025-05-05' } }) as const
const alerted = {
  type: 'ServiceElementGapAlerted',
  data: { ...alert.data, element: 'E5', county: 'EE-37', resolveBy: '2025-05-05T13:00:00.000Z' },
} as const

describe('an element of the service', () => {
  tellsEachRefusal(elementRefusals, {
    NOT_ARRANGED: { outcome: () => after(0).when({ type: 'ReportGap', data: { gap: 'g1', extent: 'limited' } }) },
    ANOTHER_ELEMENT: { outcome: () => after(1).when(arrange({ element: 'E6', provider: 'prov-4fk2m9' })) },
    PROVIDER_MISSING: { outcome: () => after(0).when(arrange({})), at: '/provider' },
    IN_HOUSE_PROVIDER: { outcome: () => after(0).when(arrange({ mode: 'inHouse', provider: 'prov-4fk2m9' })), at: '/provider' },
    GAP_EXISTS: { outcome: () => after(2).when({ type: 'ReportGap', data: { gap: 'g1', extent: 'limited' } }) },
    UNKNOWN_GAP: { outcome: () => after(1).when(restore), facts: { gap: 'g1' }, at: '/gap' },
    GAP_OVER: {
      outcome: () =>
        given(
          serviceElement,
          accommodation.events.filter(({ type }) => type !== 'StandInCoverArranged'),
          estonia,
        ).when(standIn({}), on('2025-06-01')),
      facts: { gap: 'g1' },
      at: '/gap',
    },
    COVER_EXISTS: { outcome: () => after(3).when(standIn({}), on('2025-05-06')), facts: { gap: 'g1' } },
    STAND_IN_IS_PROVIDER: {
      outcome: () => after(2).when(standIn({ mode: 'contract', provider: 'prov-4fk2m9' }), on('2025-05-06')),
      at: '/provider',
    },
    GAP_NOT_TOLD: { outcome: () => given(serviceElement, [therapy, reported('E8')], estonia).when(alert, on('2025-05-05')) },
    GAP_KNOWN_LATER: {
      outcome: () => after(2).when(alert, at('2025-05-05T08:59:59.999Z')),
      facts: { knownAt: '2025-05-05T09:00:00.000Z' },
      at: '/knownAt',
    },
    GAP_NOT_ALERTED: { outcome: () => after(2).when(escalate, on('2025-05-05')), facts: { gap: 'g1' } },
    GAP_NOT_DUE: {
      outcome: () =>
        given(serviceElement, [...accommodation.events.slice(0, 2), alerted], estonia).when(escalate, at('2025-05-05T12:59:59.999Z')),
      facts: { resolveBy: '2025-05-05T13:00:00.000Z' },
    },
    BEFORE_THE_GAP: { outcome: () => after(2).when(restore, on('2025-05-04')), facts: { reportedOn: '2025-05-05' } },
  })

  it('is arranged once as it stands, and again when that changes', () => {
    after(1).when({ type: 'ArrangeElement', data: contract }).thenNothing()
    const more = { ...contract, capacity: 20 }
    after(1)
      .when({ type: 'ArrangeElement', data: more }, on('2025-03-01'))
      .then([{ type: 'ServiceElementArranged', data: { ...more, arrangedOn: '2025-03-01' } }])
  })

  it('is unavailable while a gap lasts, but not when somebody stands in', () => {
    const seen = [0, 1, 2, 3, 4, 5].map((count) => elementSummary(after(count).state))
    expect(seen.map(({ status }) => status)).toEqual(['notArranged', 'available', 'unavailable', 'available', 'available', 'limited'])
    expect(seen.map(({ openGaps }) => openGaps)).toEqual([[], [], ['g1'], ['g1'], [], ['g2']])
  })

  it('of the agency itself has no provider', () =>
    expect(elementSummary(given(serviceElement, readiness.events, estonia).state)).toEqual({
      status: 'available',
      element: 'E1',
      mode: 'inHouse',
      capacity: 3,
      openGaps: [],
    }))

  it('of first need is told at once, and to the superior when four hours are over', () => {
    const gap = accommodation.events.slice(0, 2)
    given(serviceElement, gap, estonia).when(alert, at('2025-05-05T09:00:01.000Z')).then([alerted])
    const told = given(serviceElement, [...gap, alerted], estonia)
    told.when(alert, at('2025-05-05T09:00:02.000Z')).thenNothing()
    const escalated = {
      type: 'ServiceElementGapEscalated',
      data: { gap: 'g1', element: 'E5', county: 'EE-37', resolveBy: alerted.data.resolveBy },
    } as const
    told.when(escalate, at('2025-05-05T13:00:00.000Z')).then([escalated])
    given(serviceElement, [...gap, alerted, escalated], estonia)
      .when(escalate, at('2025-05-05T15:00:00.000Z'))
      .thenNothing()
  })
})
