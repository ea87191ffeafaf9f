import { givenProceeding, people, plainPrecept, samples, tellsEachRefusal, until, type DataOf } from '../../testing.js'
import { preceptRefusals } from './precept-refusals.js'

const { manager, inspector, official } = people
const { proceedingWithPenalty: told, internalControl, ownService } = samples
const heard = until(told, 'ProviderHeard')
const issued = until(told, 'PreceptIssued')
const plain = plainPrecept('2025-12-31', '2026-01-30')

type Point = DataOf<'IssuePrecept'>['points'][number]
const [first, second] = plain.points as readonly [Point, Point]
const without = (field: keyof Point): Point =>
  Object.fromEntries(Object.entries(second).filter(([key]) => key !== field)) as unknown as Point

const issue = (...points: readonly Point[]) => ({ type: 'IssuePrecept' as const, data: { ...plain, points } })
const after =
  (events: Parameters<typeof givenProceeding>[0]) =>
  (command: Parameters<ReturnType<typeof givenProceeding>['when']>[0], actor = official) =>
    givenProceeding(events).when(command, { actor, occurredOn: '2025-12-10' })
const confirm = (precept: string, point: string) => ({
  type: 'ConfirmPointFulfilled' as const,
  data: { precept, point, evidence: ['5.1-3/42-20'] },
})
const annulled = {
  type: 'PreceptAnnulled',
  data: { precept: 'e1', reference: '5.1-3/42-9', points: ['p1', 'p2'], remaining: [], decidedOn: '2025-12-10' },
} as const

/** Internal control with a finding that the provider was heard on. */
const controlHeard = [
  ...internalControl.events,
  {
    type: 'InspectionVisitCarriedOut',
    data: { visit: 'k1', inspectors: ['person-control1'], announced: true, provider: ownService.id, visitedOn: '2025-09-10' },
  },
  {
    type: 'FindingRecorded',
    data: {
      finding: 'l1',
      requirement: 'information',
      severity: 'minor',
      evidence: ['5.1-3/90-4'],
      provider: ownService.id,
      foundOn: '2025-09-10',
    },
  },
  { type: 'ProviderHeard', data: { findings: ['l1'], heardOn: '2025-11-03', way: 'inPerson', record: '5.1-3/90-5' } },
] as const

describe('an act on a precept', () => {
  tellsEachRefusal(preceptRefusals, {
    NO_MANDATE: { outcome: () => givenProceeding(heard).when(issue(first), { actor: manager, occurredOn: '2025-12-10' }) },
    PRECEPT_EXISTS: { outcome: () => after(issued)(issue(first)), facts: { precept: 'e1' } },
    POINT_NAMED_TWICE: {
      outcome: () => after(heard)(issue(first, { ...second, point: 'p1' })),
      facts: { point: 'p1' },
      at: '/points/0/point',
    },
    PRECEPT_BEFORE_HEARING: {
      outcome: () => after(heard.slice(0, -1))(issue(first, second)),
      facts: { point: 'p1', finding: 'l1' },
      at: '/points/0/findings',
    },
    POINT_WITHOUT_FINDING: {
      outcome: () => after(heard)(issue(first, { ...second, findings: [] })),
      facts: { point: 'p2' },
      at: '/points/1/findings',
    },
    POINT_WITHOUT_BASIS: { outcome: () => after(heard)(issue(first, without('basis'))), facts: { point: 'p2' }, at: '/points/1/basis' },
    POINT_WITHOUT_DEADLINE: { outcome: () => after(heard)(issue(without('deadline'))), facts: { point: 'p2' }, at: '/points/0/deadline' },
    DEADLINE_NOT_AFTER_NOTICE: {
      outcome: () => after(heard)(issue({ ...first, deadline: '2025-12-10' })),
      facts: { point: 'p1', deadline: '2025-12-10', notifiedOn: '2025-12-10' },
      at: '/points/0/deadline',
    },
    WARNING_IN_INTERNAL_CONTROL: {
      outcome: () => givenProceeding(controlHeard, [ownService]).when(issue(first), { actor: official, occurredOn: '2025-12-10' }),
      facts: { point: 'p1' },
      at: '/points/0/warningAmount',
    },
    WARNING_ABOVE_STATUTORY_MAXIMUM: {
      outcome: () => after(heard)(issue({ ...first, warningAmount: { cents: 960_001, currency: 'EUR' } })),
      facts: { point: 'p1', amount: '9600.01', maximum: '9600.00' },
      at: '/points/0/warningAmount',
    },
    NO_PRECEPT: {
      outcome: () =>
        givenProceeding(heard).when(
          {
            type: 'CarryOutFollowUpCheck',
            data: {
              check: 'j1',
              inspectors: ['person-quality2'],
              results: [{ precept: 'e1', point: 'p1', result: 'partly' }],
              evidence: ['5.1-3/42-13'],
            },
          },
          { actor: inspector },
        ),
    },
    UNKNOWN_PRECEPT: { outcome: () => after(issued)(confirm('e2', 'p1')), facts: { precept: 'e2' } },
    UNKNOWN_POINT: { outcome: () => after(issued)(confirm('e1', 'p3')), facts: { precept: 'e1', point: 'p3' } },
    PRECEPT_ANNULLED: {
      outcome: () => after([...issued, annulled])({ type: 'RecordChallenge', data: { precept: 'e1', reference: '5.1-3/42-10' } }),
      facts: { precept: 'e1' },
    },
    POINT_NOT_OPEN: {
      outcome: () => after([...issued, annulled])(confirm('e1', 'p2')),
      facts: { precept: 'e1', point: 'p2' },
    },
  })
})
