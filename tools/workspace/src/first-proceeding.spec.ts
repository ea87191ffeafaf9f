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

  it('lead from answers to a change of the service, with what is refused on the way', () => {
    const answers = answersIn(demo.sh(blocksOf(textOf('docs/feedback.md'), 'sh').join('\n')))
    expect(answers.flatMap(({ code, events = [] }) => code ?? events.map(({ type }) => type))).toEqual([
      ...['FeedbackSystemEstablished', 'FeedbackWaveOpened', ...Array.from({ length: 4 }, () => 'FeedbackRecorded'), 'FeedbackWaveClosed'],
      ...['TOO_FEW_RESPONSES', 'FeedbackRecorded', 'FINDING_OF_TOO_FEW', 'FeedbackAnalysed'],
      ...['SELF_APPROVAL', 'CHANGE_UNKNOWN', 'DevelopmentInitiativeStarted', 'DevelopmentInitiativeDecided', 'ConclusionAdopted'],
      ...['CHANGE_NOT_IMPLEMENTED', 'DevelopmentInitiativeImplemented', 'ServiceChangeApplied'],
    ])
    const [then, now] = answers.slice(-2)
    expect(then?.rows).toMatchObject([{ conclusion: 'tl-2025-90-t1', status: 'toConclude', daysLeft: 48 }])
    expect(now?.rows).toMatchObject([{ conclusion: 'tl-2025-90-t1', status: 'applied', implementedOn: '2025-08-01' }])
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

  it('lead from the page about the demo year to what holds in it and what does not', async () => {
    const paths = [...textOf('docs/demo-year.md').matchAll(/^\| `(\/v1\/[^`]+)`/gmu)].map(([, path]) => path ?? '')
    expect(paths.length).toBeGreaterThan(4)
    const ask = async (path: string): Promise<Answer> => {
      const answer = await fetch(`${demo.url}${path}`)
      expect({ path, status: answer.status }).toEqual({ path, status: 200 })
      return (await answer.json()) as Answer
    }
    const told = new Map(await Promise.all(paths.map(async (path) => [path, await ask(path)] as const)))
    const verdicts = [...told].flatMap(([path, { verdict }]) => (verdict ? [[path, verdict.holds] as const] : []))
    expect(verdicts.length).toBeGreaterThan(4)
    expect(verdicts.filter(([, holds]) => holds)).toEqual([])
    expect([...told].flatMap(([, { state }]) => state?.status ?? [])).toEqual(['unavailable', 'unavailable', 'overdue'])
    for (const [result, day] of [
      ['3.1', '2025-06-30'],
      ['3.1', '2026-02-27'],
      ['3.4(a)', '2025-08-29'],
      ['3.4(c)', '2025-12-31'],
    ])
      expect({ result, day, holds: (await ask(`/v1/verdicts/${result}?asOfOccurred=${day}`)).verdict?.holds }).toEqual({
        result,
        day,
        holds: true,
      })
  })

  it('name the OpenAPI document where it is served', async () => {
    const pathsOf = (document: unknown) => Object.keys((document as { readonly paths: object }).paths)
    const served: unknown = await (await fetch(`${demo.url}/openapi.json`)).json()
    expect(pathsOf(served)).toEqual(pathsOf(JSON.parse(textOf('docs/generated/openapi.json'))))
  })
})
