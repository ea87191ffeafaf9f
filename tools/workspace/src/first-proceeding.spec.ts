import { blocksOf } from './pages.js'
import { servedDemo, type ServedDemo } from './served-demo.js'
import { textOf } from './sources.js'

interface Answer {
  readonly code?: string
  readonly events?: readonly { readonly type: string }[]
  readonly state?: { readonly status: string }
  readonly rows?: readonly Readonly<Record<string, unknown>>[]
  readonly verdict?: { readonly holds: boolean; readonly findings: readonly { readonly code: string }[] }
}

const answersIn = (output: string): readonly Answer[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Answer)

/** The answer as the page tells it, with `…` for what it leaves out; the answer itself where the page tells something else. */
function shortened(answer: string, told: string): string {
  const parts = told.split('…').filter((part) => part !== '')
  const places = parts.map((part) => answer.indexOf(part))
  const inOrder = places[0] === 0 && places.every((place, index) => place >= (places[index - 1] ?? 0))
  return inOrder ? told : answer
}

describe('the pages that are worked through by hand', () => {
  let demo: ServedDemo
  beforeAll(async () => {
    demo = await servedDemo()
  })
  afterAll(() => demo.stop())

  it('lead through a proceeding to its closing, with what is refused on the way', () => {
    const answers = answersIn(demo.sh(blocksOf(textOf('docs/first-proceeding.md'), 'sh').join('\n')))
    expect(answers.flatMap(({ code, events = [] }) => code ?? events.map(({ type }) => type))).toEqual([
      ...[
        'OversightSubjectRegistered',
        'OversightProposed',
        'NO_CONCURRENCE',
        'SELF_APPROVAL',
        'QualityUnitConcurred',
        'OversightInitiated',
      ],
      ...[
        'InspectionVisitCarriedOut',
        'FindingRecorded',
        'ProviderHeard',
        'PreceptIssued',
        'CHALLENGE_PERIOD_OPEN',
        'PenaltyPaymentApplied',
      ],
      ...['OPEN_POINTS', 'FollowUpCheckCarriedOut', 'PreceptPointFulfilled', 'OversightClosed'],
    ])
    expect(answers.flatMap(({ state }) => state?.status ?? [])).toEqual(['closed', 'preceptIssued'])
    const [register, journal] = answers.slice(-2)
    expect(register?.rows).toMatchObject([{ proceeding: 'jm-harbour', status: 'closed', penalties: 1 }])
    expect(journal?.rows?.map(({ refusalCode }) => refusalCode)).toEqual(
      expect.arrayContaining(['NO_CONCURRENCE', 'SELF_APPROVAL', 'CHALLENGE_PERIOD_OPEN', 'OPEN_POINTS']),
    )
  })

  it('show in the README a verdict that holds in February and does not in March', () => {
    const asking = blocksOf(textOf('README.md'), 'sh').find((block) => block.includes('curl')) ?? ''
    const output = demo.sh(asking)
    const told = blocksOf(textOf('README.md'), 'text').find((block) => block.includes('verdict')) ?? ''
    expect(output.split('\n').map((line, index) => shortened(line, told.split('\n')[index] ?? ''))).toEqual(told.split('\n'))
    const [register, february, march] = answersIn(output)
    expect(register?.rows?.length).toBeGreaterThan(10)
    expect(february?.verdict?.holds).toBe(true)
    expect(march?.verdict?.holds).toBe(false)
    expect(march?.verdict?.findings.map(({ code }) => code)).toEqual(['POINT_OVERDUE_WITHOUT_ACTION', 'SEVERE_FINDING_RECURS'])
  })

  it('name the OpenAPI document where it is served', async () => {
    const pathsOf = (document: unknown) => Object.keys((document as { readonly paths: object }).paths)
    const served: unknown = await (await fetch(`${demo.url}/openapi.json`)).json()
    expect(pathsOf(served)).toEqual(pathsOf(JSON.parse(textOf('docs/generated/openapi.json'))))
  })
})
