import { givenProceeding, people, plainPrecept, samples, until } from '../../testing.js'

const { inspector, official } = people
const { proceedingWithPenalty: told, shelter } = samples
const found = told.events.slice(0, 6)
const hear = (record: string) => ({ type: 'HearProvider' as const, data: { way: 'inWriting' as const, record } })
const by = { actor: inspector, occurredOn: '2025-11-10' }
const later = {
  type: 'FindingRecorded',
  data: { finding: 'l3', requirement: 'safety', severity: 'minor', evidence: ['5.1-3/42-5'], provider: shelter.id, foundOn: '2025-11-10' },
} as const
const issue = (finding: string) => {
  const { points, ...rest } = plainPrecept('2025-12-31', '2026-01-30')
  return { type: 'IssuePrecept' as const, data: { ...rest, points: [{ ...points[0]!, findings: [finding] }] } }
}
const asOfficial = { actor: official, occurredOn: '2025-12-10' }

describe('a hearing', () => {
  it('covers all findings recorded so far', () =>
    givenProceeding(found)
      .when(hear('5.1-3/42-6'), by)
      .then([{ type: 'ProviderHeard', data: { findings: ['l1', 'l2'], heardOn: '2025-11-10', way: 'inWriting', record: '5.1-3/42-6' } }]))

  it('is put on record once, and another one after it', () => {
    const { when } = givenProceeding([...until(told, 'ProviderHeard'), later])
    when(hear('5.1-3/42-6'), by).thenNothing()
    when(hear('5.1-3/42-9'), by).then([
      { type: 'ProviderHeard', data: { findings: ['l1', 'l2', 'l3'], heardOn: '2025-11-10', way: 'inWriting', record: '5.1-3/42-9' } },
    ])
  })

  it('comes before the precept by the days of both, whenever they are recorded', () => {
    const { when } = givenProceeding(until(told, 'ProviderHeard'))
    when(issue('l1'), { ...asOfficial, occurredOn: '2025-11-09' }).thenRefused('PRECEPT_BEFORE_HEARING', { point: 'p1', finding: 'l1' })
    expect(when(issue('l1'), { ...asOfficial, occurredOn: '2025-11-10' }).decision._tag).toBe('Right')
  })

  it('counts from its first day when it is repeated, in whatever order the two are recorded', () => {
    const heard = (heardOn: string) =>
      ({ type: 'ProviderHeard', data: { findings: ['l1'], heardOn, way: 'inPerson', record: `5.1-3/9${heardOn.slice(-1)}-1` } }) as const
    for (const days of [['2025-11-03', '2025-11-24'] as const, ['2025-11-24', '2025-11-03'] as const]) {
      const { when } = givenProceeding([...found, ...days.map(heard)])
      expect(when(issue('l1'), { ...asOfficial, occurredOn: '2025-11-04' }).decision._tag).toBe('Right')
    }
  })

  it('covers no finding of a later day, though that one is recorded first', () => {
    const foundLater = { ...later, data: { ...later.data, foundOn: '2025-11-11' } }
    const data = { findings: ['l1', 'l2'], heardOn: '2025-11-10', way: 'inWriting', record: '5.1-3/42-6' } as const
    givenProceeding([...found, foundLater])
      .when(hear('5.1-3/42-6'), by)
      .then([{ type: 'ProviderHeard', data }])
    givenProceeding([...found, foundLater, { type: 'ProviderHeard', data }])
      .when(issue('l3'), asOfficial)
      .thenRefused('PRECEPT_BEFORE_HEARING', { point: 'p1', finding: 'l3' })
    givenProceeding(found)
      .when(hear('5.1-3/42-6'), { ...by, occurredOn: '2025-10-20' })
      .thenRefused('NOTHING_TO_HEAR')
  })

  it('does not cover what is found after it', () =>
    givenProceeding([...until(told, 'ProviderHeard'), later])
      .when(issue('l3'), asOfficial)
      .thenRefused('PRECEPT_BEFORE_HEARING', { point: 'p1', finding: 'l3' }))

  it('does not cover a finding that was corrected after it, only the other ones', () => {
    const data = {
      finding: 'l2',
      requirement: 'safety',
      severity: 'severe',
      evidence: ['5.1-3/42-5'],
      reason: 'Nõue oli vale.',
      correctedOn: '2025-11-11',
    } as const
    const corrected = [...until(told, 'ProviderHeard'), { type: 'FindingCorrected', data } as const]
    givenProceeding(corrected).when(issue('l2'), asOfficial).thenRefused('PRECEPT_BEFORE_HEARING', { point: 'p1', finding: 'l2' })
    expect(givenProceeding(corrected).when(issue('l1'), asOfficial).decision._tag).toBe('Right')
  })
})

describe('a correction by its day', () => {
  const corrected = {
    type: 'FindingCorrected',
    data: {
      finding: 'l2',
      requirement: 'safety',
      severity: 'severe',
      evidence: ['5.1-3/42-5'],
      reason: 'Nõue oli vale.',
      correctedOn: '2025-11-11',
    },
  } as const

  it('is not covered by a hearing of an earlier day that is recorded after it', () => {
    const early = {
      type: 'ProviderHeard',
      data: { findings: ['l1', 'l2'], heardOn: '2025-11-10', way: 'inPerson', record: '5.1-3/42-6' },
    } as const
    const { when } = givenProceeding([...found, corrected, early])
    when(issue('l2'), asOfficial).thenRefused('PRECEPT_BEFORE_HEARING', { point: 'p1', finding: 'l2' })
    expect(when(issue('l1'), asOfficial).decision._tag).toBe('Right')
  })
})

describe('advice', () => {
  const advise = { type: 'GiveAdvice', data: { advice: 'n1', requirement: 'reporting', record: '5.1-3/42-7' } } as const

  it('may be given as soon as the oversight is initiated', () =>
    givenProceeding(until(told, 'OversightInitiated'))
      .when(advise, by)
      .then([{ type: 'AdviceGiven', data: { ...advise.data, givenOn: '2025-11-10' } }]))

  it('is put on record once', () => givenProceeding(told.events).when(advise, by).thenNothing())
})
