import { givenProceeding, people, samples, until } from '../../testing.js'

const { official, director, headOfDivision } = people
const { proceedingWithPenalty: told, proceedingWithChallenge: story } = samples
const issued = until(story, 'PreceptIssued')
const challenged = until(story, 'PreceptChallenged')
const suspended = until(story, 'EnforcementSuspended')
const annulledInPart = until(story, 'PreceptAnnulled')
const upheld = story.events

const ref = (reference: string) => ({ precept: 'e1', reference })
const challenge = (reference: string) => ({ type: 'RecordChallenge' as const, data: ref(reference) })
const suspend = (reference: string, day?: string) => ({
  type: 'SuspendEnforcement' as const,
  data: { ...ref(reference), ...(day ? { until: day } : {}) },
})
const uphold = (reference: string) => ({ type: 'UpholdPrecept' as const, data: ref(reference) })
const annul = (reference: string, ...points: readonly string[]) => ({ type: 'AnnulPrecept' as const, data: { ...ref(reference), points } })
const put = (reference: string, points: readonly string[], challengedOn: string, late = false) =>
  ({ type: 'PreceptChallenged', data: { ...ref(reference), points, challengedOn, late } }) as const
const by = { actor: director, occurredOn: '2025-10-10' }

describe('a challenge', () => {
  const on = (occurredOn: string) => ({ actor: headOfDivision, occurredOn })

  it('concerns all points, and is in time through the last day', () =>
    givenProceeding(issued)
      .when(challenge('5.1-3/70-1'), on('2025-07-02'))
      .then([put('5.1-3/70-1', ['p1', 'p2'], '2025-07-02')]))

  it('is put on record as late when it comes after the term', () =>
    givenProceeding(issued)
      .when(challenge('5.1-3/70-1'), on('2025-07-03'))
      .then([put('5.1-3/70-1', ['p1', 'p2'], '2025-07-03', true)]))

  it('is put on record once, and another one beside it', () => {
    givenProceeding(challenged).when(challenge('5.1-3/61-9'), on('2025-06-20')).thenNothing()
    givenProceeding(challenged)
      .when(challenge('5.1-3/70-2'), on('2025-06-27'))
      .then([put('5.1-3/70-2', ['p1', 'p2'], '2025-06-27')])
  })

  it('concerns only what was not annulled', () =>
    givenProceeding(annulledInPart)
      .when(challenge('5.1-3/70-3'), on('2025-07-28'))
      .then([put('5.1-3/70-3', ['p1'], '2025-07-28', true)]))
})

describe('a suspension', () => {
  it('needs a challenge that waits for its decision', () => {
    givenProceeding(issued).when(suspend('5.1-3/70-4'), by).thenRefused('NO_CHALLENGE')
    givenProceeding(annulledInPart).when(suspend('5.1-3/70-4'), by).thenRefused('ALREADY_DECIDED')
    givenProceeding(challenged)
      .when(suspend('5.1-3/70-4', '2025-12-31'), by)
      .then([
        { type: 'EnforcementSuspended', data: { ...ref('5.1-3/70-4'), until: '2025-12-31', points: ['p1', 'p2'], from: '2025-10-10' } },
      ])
  })

  it('is put on record once', () => givenProceeding(suspended).when(suspend('5.1-3/61-10'), by).thenNothing())
})

describe('a decision that upholds', () => {
  it('concerns what stands of the precept', () =>
    givenProceeding(suspended)
      .when(uphold('5.1-3/70-5'), by)
      .then([{ type: 'PreceptUpheld', data: { ...ref('5.1-3/70-5'), points: ['p1', 'p2'], decidedOn: '2025-10-10' } }]))

  it('is taken once on a challenge', () => {
    givenProceeding(upheld).when(uphold('5.1-3/61-15'), by).thenNothing()
    givenProceeding(upheld).when(uphold('5.1-3/70-5'), by).thenRefused('ALREADY_DECIDED')
    givenProceeding(issued).when(uphold('5.1-3/70-5'), by).thenRefused('NO_CHALLENGE')
  })
})

describe('an annulment', () => {
  const annulled = (reference: string, points: readonly string[], remaining: readonly string[]) =>
    [{ type: 'PreceptAnnulled', data: { ...ref(reference), points, remaining, decidedOn: '2025-10-10' } }] as const

  it('may be of the whole precept or of some points, and names those that stay', () => {
    givenProceeding(suspended)
      .when(annul('5.1-3/70-6', 'p1', 'p2'), by)
      .then(annulled('5.1-3/70-6', ['p1', 'p2'], []))
    givenProceeding(suspended)
      .when(annul('5.1-3/70-6', 'p2'), by)
      .then(annulled('5.1-3/70-6', ['p2'], ['p1']))
  })

  it('may come of the agency’s own accord, where nobody challenged the precept', () =>
    givenProceeding(issued)
      .when(annul('5.1-3/70-6', 'p1'), by)
      .then(annulled('5.1-3/70-6', ['p1'], ['p2'])))

  it('does not reopen a decided challenge; a new challenge does', () => {
    givenProceeding(upheld).when(annul('5.1-3/70-6', 'p1'), by).thenRefused('ALREADY_DECIDED')
    const court = put('5.1-3/70-7', ['p1'], '2025-10-10')
    givenProceeding([...upheld, court])
      .when(annul('5.1-3/70-6', 'p1'), by)
      .then(annulled('5.1-3/70-6', ['p1'], []))
  })

  it('is put on record once, and no point is annulled twice', () => {
    givenProceeding(annulledInPart).when(annul('5.1-3/61-11', 'p2'), by).thenNothing()
    givenProceeding(annulledInPart).when(annul('5.1-3/61-11', 'p1'), by).thenRefused('ALREADY_DECIDED')
    const again = put('5.1-3/70-7', ['p1'], '2025-09-10', true)
    givenProceeding([...annulledInPart, again])
      .when(annul('5.1-3/70-8', 'p1', 'p2'), by)
      .thenRefused('ALREADY_DECIDED', { precept: 'e1' }, '/points/1')
  })

  it('names points of the precept, each once', () => {
    givenProceeding(suspended)
      .when(annul('5.1-3/70-6', 'p1', 'p3'), by)
      .thenRefused('UNKNOWN_POINT', { precept: 'e1', point: 'p3' }, '/points/1')
    givenProceeding(suspended)
      .when(annul('5.1-3/70-6', 'p1', 'p1'), by)
      .thenRefused('POINT_NAMED_TWICE', { point: 'p1' }, '/points/1')
  })
})

describe('by the days of the acts', () => {
  const on = (occurredOn: string) => ({ actor: director, occurredOn })

  it('nothing is suspended or decided before the challenge', () => {
    const { when } = givenProceeding(challenged)
    when(suspend('5.1-3/70-4'), on('2025-06-19')).thenRefused('NO_CHALLENGE')
    when(uphold('5.1-3/70-5'), on('2025-06-19')).thenRefused('NO_CHALLENGE')
    when(annul('5.1-3/70-6', 'p1'), on('2025-06-19')).thenRefused('BEFORE_EARLIER_ACT', {
      occurredOn: '2025-06-19',
      earliest: '2025-06-20',
    })
  })

  it('a challenge that is recorded after a decision of a later day was decided by it', () => {
    const late = [...annulledInPart, put('5.1-3/70-7', ['p1', 'p2'], '2025-07-20', true)]
    givenProceeding(late).when(uphold('5.1-3/70-5'), by).thenRefused('ALREADY_DECIDED')
  })

  it('a challenge concerns what stood on its day', () =>
    givenProceeding(annulledInPart)
      .when(challenge('5.1-3/70-3'), { actor: headOfDivision, occurredOn: '2025-07-20' })
      .then([put('5.1-3/70-3', ['p1', 'p2'], '2025-07-20', true)]))

  it('no decision comes before a suspension that lasts until it', () => {
    const facts = { occurredOn: '2025-06-24', earliest: '2025-06-25' }
    const { when } = givenProceeding(suspended)
    when(uphold('5.1-3/70-5'), on('2025-06-24')).thenRefused('BEFORE_EARLIER_ACT', facts)
    when(annul('5.1-3/70-6', 'p1'), on('2025-06-24')).thenRefused('BEFORE_EARLIER_ACT', facts)
    expect(when(uphold('5.1-3/70-5'), on('2025-06-25')).decision._tag).toBe('Right')
  })

  it('no point is annulled before it was extended or fulfilled', () => {
    const fulfilled = {
      type: 'PreceptPointFulfilled',
      data: { precept: 'e1', point: 'p1', evidence: ['5.1-3/61-20'], fulfilledOn: '2025-06-15', late: false },
    } as const
    const { when } = givenProceeding([...issued, fulfilled])
    when(annul('5.1-3/70-6', 'p1'), on('2025-06-14')).thenRefused('BEFORE_EARLIER_ACT', {
      occurredOn: '2025-06-14',
      earliest: '2025-06-15',
    })
    expect(when(annul('5.1-3/70-6', 'p1'), on('2025-06-15')).decision._tag).toBe('Right')
    expect(when(annul('5.1-3/70-6', 'p2'), on('2025-06-14')).decision._tag).toBe('Right')
  })
})

describe('whoever issued the precept', () => {
  const issuerAsDirector = { actor: { ...official, actingAs: 'directorGeneral' as const } }

  it('neither suspends, nor upholds, nor annuls it', () => {
    const all = [suspend('5.1-3/70-4'), uphold('5.1-3/70-5'), annul('5.1-3/70-6', 'p1')]
    for (const each of all)
      givenProceeding(challenged).when(each, issuerAsDirector).thenRefused('SELF_APPROVAL', { routedTo: 'internalControl' })
  })

  it('may put a challenge on record', () =>
    expect(givenProceeding(until(told, 'PreceptIssued')).when(challenge('5.1-3/70-1'), { actor: official }).decision._tag).toBe('Right'))
})
