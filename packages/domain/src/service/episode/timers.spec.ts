import { assessmentOn, referralOn, type EpisodeStep } from '../../testing/episode-steps.js'
import { givenEpisode } from '../../testing/given-episode.js'
import { people } from '../../testing/people.js'

const { adviser, system } = people
const steps: readonly EpisodeStep[] = [
  referralOn('2026-06-08'),
  assessmentOn('2026-06-09'),
  ['2026-06-10', adviser, { type: 'StartProvisional', data: { suspectedBy: 'ska' } }],
]
const reflection: EpisodeStep = [
  '2026-06-10',
  adviser,
  { type: 'RecordReflectionPeriod', data: { toldOn: '2026-06-10', endsOn: '2026-07-25' } },
]
const confirmedOn = (on: string): EpisodeStep => [on, adviser, { type: 'ConfirmVictim', data: { by: 'police', section: 'KarS133' } }]
const on = (occurredOn: string) => ({ now: '2026-12-01T09:00:00.000Z', occurredOn, actor: system })
const remind = { type: 'RemindOfConfirmation', data: {} } as const
const lapse = { type: 'RecordProvisionalLapse', data: {} } as const
const stayEnd = { type: 'RemindOfReflectionEnd', data: {} } as const

describe('the reminder of the confirmation', () => {
  it('is due from day 10 of the service on suspicion', () => {
    const { when } = givenEpisode(steps)
    when(remind, on('2026-06-19')).thenRefused('NOT_DUE_YET', { dueOn: '2026-06-20' })
    when(remind, on('2026-06-20')).then([{ type: 'ConfirmationReminderDue', data: { expiresOn: '2026-06-24' } }])
  })

  it('comes once, and not when the suspicion was confirmed by then', () => {
    givenEpisode([...steps, ['2026-06-20', system, remind]])
      .when(remind, on('2026-06-21'))
      .thenNothing()
    givenEpisode([...steps, confirmedOn('2026-06-20')])
      .when(remind, on('2026-06-21'))
      .thenNothing()
    expect(givenEpisode([...steps, confirmedOn('2026-06-21')]).when(remind, on('2026-06-20')).decision).toMatchObject({ right: [{}] })
  })

  it('is for the system alone to give', () =>
    givenEpisode(steps)
      .when(remind, { ...on('2026-06-20'), actor: adviser })
      .thenRefused('POSITION_NOT_ENTITLED'))
})

describe('the lapse', () => {
  it('is the day after the last one, and is told once', () => {
    givenEpisode(steps)
      .when(lapse, on('2026-06-25'))
      .then([{ type: 'ProvisionalPeriodLapsed', data: { expiresOn: '2026-06-24' } }])
    givenEpisode([...steps, ['2026-06-25', system, lapse]])
      .when(lapse, on('2026-06-26'))
      .thenNothing()
  })

  it('does not come when the suspicion was confirmed on the last day, but when it was confirmed on the next', () => {
    givenEpisode([...steps, confirmedOn('2026-06-24')])
      .when(lapse, on('2026-06-25'))
      .thenNothing()
    expect(givenEpisode([...steps, confirmedOn('2026-06-25')]).when(lapse, on('2026-06-25')).decision).toMatchObject({ right: [{}] })
  })

  it('opens a closing task once', () => {
    const task = { type: 'OpenClosingTask', data: { cause: 'provisionalLapsed' } } as const
    const lapsed: readonly EpisodeStep[] = [...steps, ['2026-06-25', system, lapse]]
    givenEpisode(lapsed)
      .when(task, on('2026-06-25'))
      .then([{ type: 'ClosingTaskOpened', data: task.data }])
    givenEpisode([...lapsed, ['2026-06-25', system, task]])
      .when(task, on('2026-06-27'))
      .thenNothing()
  })
})

describe('the end of the legal stay', () => {
  it('is due on its last day, which a revocation brings forward', () => {
    const { when } = givenEpisode([...steps, reflection])
    when(stayEnd, on('2026-07-24')).thenRefused('NOT_DUE_YET', { dueOn: '2026-07-25' })
    when(stayEnd, on('2026-07-25')).then([{ type: 'ReflectionEndDue', data: { endsOn: '2026-07-25' } }])
    const revoked: EpisodeStep = ['2026-06-30', adviser, { type: 'RevokeReflectionPeriod', data: { ground: 'publicOrder' } }]
    givenEpisode([...steps, reflection, revoked])
      .when(stayEnd, on('2026-06-30'))
      .then([{ type: 'ReflectionEndDue', data: { endsOn: '2026-06-30' } }])
  })

  it('comes again after a permit, and not after the service has ended', () => {
    const due: EpisodeStep = ['2026-07-25', system, stayEnd]
    const permit: EpisodeStep = [
      '2026-07-26',
      adviser,
      { type: 'RecordPublicInterestPermit', data: { validFrom: '2026-07-26', validUntil: '2026-09-30' } },
    ]
    const { when } = givenEpisode([...steps, reflection, due, permit])
    when(stayEnd, on('2026-09-30')).then([{ type: 'ReflectionEndDue', data: { endsOn: '2026-09-30' } }])
    const ended: EpisodeStep = ['2026-07-20', adviser, { type: 'EndService', data: { reason: 'leftEstonia' } }]
    givenEpisode([...steps, reflection, ended])
      .when(stayEnd, on('2026-07-25'))
      .thenNothing()
  })
})
