import { blocksOf } from './pages.js'
import { servedDemo, type ServedDemo } from './served-demo.js'
import { textOf } from './sources.js'

interface Answer {
  readonly code?: string
  readonly events?: readonly { readonly type: string }[]
}

describe('the page of releases', () => {
  let demo: ServedDemo
  beforeAll(async () => {
    demo = await servedDemo()
  })
  afterAll(() => demo.stop())

  it('leads from a closed period to a published table', () => {
    const output = demo.sh(blocksOf(textOf('docs/releases.md'), 'sh').join('\n'))
    const lines = output.split(/\r?\n/u).filter((line) => line !== '')
    const answers = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Answer)
    const events = answers.flatMap(({ code, events: added = [] }) => code ?? added.map(({ type }) => type))
    // The demo year has closed some of the months already.
    expect(events.filter((type) => type !== 'ReportingPeriodClosed')).toEqual([
      ...['HotlineContactRecorded', 'ReleasePlanned', 'CompilationRequested', 'DisclosureCheckRequested'],
      ...['ReleaseApproved', 'ReleaseApproved', 'StatisticsReleased'],
    ])
    expect(lines.at(-1)).toMatch(/^contacts-2026-q1,1,contactsByPurposeAndParty,1,none,total,total,/u)
  })
})
