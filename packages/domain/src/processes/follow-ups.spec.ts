import type { AnyProcessManager } from '@dutybook/modelling'
import { serviceElement } from '../service/element/decider.js'
import { serviceTask } from '../service/task/decider.js'
import { assessmentOn, endOn, referralOn, type EpisodeStep } from '../testing/episode-steps.js'
import { askedAfter } from '../testing/given-process.js'
import { people } from '../testing/people.js'
import { sample, type Sample } from '../testing/sample.js'
import { toldEpisode } from '../testing/told-episode.js'
import { recordedLog, samples } from '../testing.js'
import { closingAtOnce } from './closing-at-once.js'
import { elementGaps } from './element-gaps.js'
import { invoiceLeftOvers } from './invoice-left-overs.js'
import { legalStay } from './legal-stay.js'
import { preceptPoints } from './precept-points.js'
import { provisionalPeriod } from './provisional-period.js'
import { serviceTasks } from './service-tasks.js'

const { adviser, manager, system } = people
const asked = (process: AnyProcessManager, ...told: readonly Sample[]) =>
  askedAfter(process, ...recordedLog(...told)).map(({ occurredOn, stream, command }) => [
    occurredOn,
    stream.slice(stream.indexOf('-') + 1),
    command.type,
    ...Object.values(command.data).filter((each) => typeof each === 'string' && each.length < 21),
  ])
const id = 'episode-test01'
const episode = (...steps: readonly EpisodeStep[]) => toldEpisode(id, steps)
const suspected: readonly EpisodeStep[] = [
  referralOn('2026-06-08'),
  assessmentOn('2026-06-09'),
  ['2026-06-10', adviser, { type: 'StartProvisional', data: { suspectedBy: 'ska' } }],
]
const confirmedOn = (on: string): EpisodeStep => [on, adviser, { type: 'ConfirmVictim', data: { by: 'police', section: 'KarS133' } }]
const reminder = ['2026-06-20', id, 'RemindOfConfirmation']
const lapse = ['2026-06-25', id, 'RecordProvisionalLapse']
const lapsed: EpisodeStep = ['2026-06-25', system, { type: 'RecordProvisionalLapse', data: {} }]

describe('After a service on suspicion has begun', () => {
  const after = (...steps: readonly EpisodeStep[]) => asked(provisionalPeriod, episode(...suspected, ...steps))

  it('the reminder is due on day 10 and the lapse after the last day, at the beginning of the day in Tallinn', () => {
    expect(after()).toEqual([reminder, lapse])
    expect(askedAfter(provisionalPeriod, ...recordedLog(episode(...suspected))).map(({ from }) => from)).toEqual([
      '2026-06-19T21:00:00.000Z',
      '2026-06-24T21:00:00.000Z',
    ])
  })

  it('nothing more is due of what was settled by then, and a reminder that came too late to matter is still owed', () => {
    expect(after(confirmedOn('2026-06-18'))).toEqual([])
    expect(after(confirmedOn('2026-06-22'))).toEqual([reminder])
    expect(after(['2026-06-20', system, { type: 'RemindOfConfirmation', data: {} }])).toEqual([lapse])
    expect(after(confirmedOn('2026-06-25'))).toEqual([reminder, lapse])
  })

  it('the lapse leads to a closing task of the same day, unless the service was over by then', () => {
    expect(after(lapsed)).toEqual([reminder, ['2026-06-25', id, 'OpenClosingTask', 'provisionalLapsed']])
    expect(after(lapsed, endOn('2026-06-25', 'notConfirmedInTime'))).toEqual([reminder])
    expect(after(lapsed, ['2026-06-25', system, { type: 'OpenClosingTask', data: { cause: 'provisionalLapsed' } }])).toEqual([])
  })

  it('on the longer term of the earlier Act, everything comes on its days', () => {
    const earlier = episode(referralOn('2022-06-08'), assessmentOn('2022-06-09'), [
      '2022-06-10',
      adviser,
      { type: 'StartProvisional', data: { suspectedBy: 'ska' } },
    ])
    expect(asked(provisionalPeriod, earlier)).toEqual([
      ['2022-06-20', id, 'RemindOfConfirmation'],
      ['2022-08-10', id, 'RecordProvisionalLapse'],
    ])
  })
})

describe('After a reflection period was recorded', () => {
  const reflection: EpisodeStep = [
    '2026-06-10',
    adviser,
    { type: 'RecordReflectionPeriod', data: { toldOn: '2026-06-10', endsOn: '2026-07-25' } },
  ]
  const after = (...steps: readonly EpisodeStep[]) => asked(legalStay, episode(referralOn('2026-06-08'), reflection, ...steps))
  const told: EpisodeStep = ['2026-07-25', system, { type: 'RemindOfReflectionEnd', data: {} }]
  const permit: EpisodeStep = [
    '2026-07-26',
    adviser,
    { type: 'RecordPublicInterestPermit', data: { validFrom: '2026-07-26', validUntil: '2026-09-30' } },
  ]

  it('its end is due on its last day, which a revocation brings forward', () => {
    expect(after()).toEqual([['2026-07-25', id, 'RemindOfReflectionEnd']])
    expect(after(['2026-06-30', adviser, { type: 'RevokeReflectionPeriod', data: { ground: 'publicOrder' } }])).toEqual([
      ['2026-06-30', id, 'RemindOfReflectionEnd'],
    ])
  })

  it('it leads to a task to decide the ending, and a permit to an end of its own', () => {
    const task = ['2026-07-25', id, 'OpenClosingTask', 'legalStayOver']
    expect(after(told)).toEqual([task])
    expect(after(told, permit)).toEqual([['2026-09-30', id, 'RemindOfReflectionEnd'], task])
  })

  it('nothing is due when the service was over by then', () => expect(after(endOn('2026-07-20', 'leftEstonia'))).toEqual([]))
})

describe('At once', () => {
  it('an objection and a suspicion that was not confirmed ask for a decision on the ending', () => {
    const objected = episode(...suspected, ['2026-06-15', adviser, { type: 'RecordProcessingObjection', data: {} }])
    expect(asked(closingAtOnce, objected)).toEqual([['2026-06-15', id, 'OpenClosingTask', 'objection']])
    const denied: EpisodeStep = ['2026-06-16', adviser, { type: 'RecordNotConfirmed', data: { by: 'police' } }]
    expect(asked(closingAtOnce, episode(...suspected, denied))).toEqual([['2026-06-16', id, 'OpenClosingTask', 'notConfirmed']])
    expect(asked(closingAtOnce, episode(...suspected, denied, endOn('2026-06-16', 'notConfirmedInTime')))).toEqual([])
  })
})

describe('A gap of an element', () => {
  const element = 'te-e5-harju'
  const arranged = (code: 'E1' | 'E5' | 'E8') =>
    ['2025-01-02', manager, { type: 'ArrangeElement', data: { element: code, mode: 'inHouse', capacity: 3 } }] as const
  const gap = ['2025-05-05', adviser, { type: 'ReportGap', data: { gap: 'g1', extent: 'unavailable' } }] as const
  const alerted = ['2025-05-05', system, { type: 'AlertOfGap', data: { gap: 'g1', knownAt: '2025-05-05T09:00:00.000Z' } }] as const

  it.each(['E1', 'E5'] as const)('%s is told at once, and after four hours to the superior', (code) => {
    const known = askedAfter(elementGaps, ...recordedLog(sample(serviceElement, element, [arranged(code), gap])))
    expect(known).toMatchObject([{ from: '2025-05-05T09:00:00.000Z', occurredOn: '2025-05-05', command: { type: 'AlertOfGap' } }])
    const told = askedAfter(elementGaps, ...recordedLog(sample(serviceElement, element, [arranged(code), gap, alerted])))
    expect(told).toMatchObject([{ from: '2025-05-05T13:00:00.000Z', command: { type: 'EscalateGap', data: { gap: 'g1' } } }])
  })

  it('is told of these elements only, and stays with the manager when it was covered in time', () => {
    expect(asked(elementGaps, sample(serviceElement, element, [arranged('E8'), gap]))).toEqual([])
    const covered = [
      '2025-05-05',
      manager,
      { type: 'ArrangeStandIn', data: { gap: 'g1', mode: 'purchase', provider: 'prov-8qd3tw' } },
    ] as const
    expect(asked(elementGaps, sample(serviceElement, element, [arranged('E5'), gap, alerted, covered]))).toEqual([])
  })
})

describe('What is left to do', () => {
  it('for a task is to record it as overdue, unless it was completed in time', () => {
    const plan = [
      '2026-01-10',
      manager,
      {
        type: 'PlanServiceTask',
        data: {
          task: 'Kontrollida varjupaika',
          prescribedBy: { act: 'OAS', section: '24' },
          responsible: 'person-adviser1',
          due: '2026-02-01',
        },
      },
    ] as const
    const done = ['2026-02-01', adviser, { type: 'CompleteServiceTask', data: { evidence: ['5.1-3/95-9'] } }] as const
    expect(asked(serviceTasks, sample(serviceTask, 'ty-visit', [plan]))).toEqual([['2026-02-02', 'ty-visit', 'RecordServiceTaskOverdue']])
    expect(asked(serviceTasks, sample(serviceTask, 'ty-visit', [plan, done]))).toEqual([])
  })

  it('for invoices is to spend what was paid and to release what a rejected one had reserved', () => {
    const { juneBeds, juneVisits, juneInvoice, healthInvoice, contractsBudget } = samples
    const bookings = { ...contractsBudget, past: contractsBudget.past.filter(({ event }) => event.type === 'BudgetCommitted') }
    expect(asked(invoiceLeftOvers, juneBeds, juneVisits, juneInvoice, healthInvoice, bookings)).toEqual(
      expect.arrayContaining([
        ['2025-07-15', '2025-lepingud', 'SpendBudget', juneInvoice.id],
        ['2025-07-09', '2025-lepingud', 'ReleaseBudget', healthInvoice.id],
        ['2025-07-09', juneVisits.id, 'ReleaseServiceUnits', healthInvoice.id],
      ]),
    )
    expect(asked(invoiceLeftOvers, juneBeds, juneInvoice, contractsBudget)).toEqual([])
  })

  it('for points of a precept is to record them as overdue on the day after their deadline', () => {
    const { proceedingWithPenalty: proceeding } = samples
    const issued = {
      ...proceeding,
      past: proceeding.past.slice(0, 1 + proceeding.past.findIndex(({ event }) => event.type === 'PreceptIssued')),
    }
    expect(asked(preceptPoints, issued).map(([on, , command]) => [on, command])).toEqual([
      ['2026-01-01', 'RecordPointOverdue'],
      ['2026-01-31', 'RecordPointOverdue'],
    ])
  })
})
