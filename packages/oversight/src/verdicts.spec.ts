import { isRight } from '@dutybook/fp'
import { project, Verdict, type AnyView, type RecordedEvent, type RowsOf } from '@dutybook/modelling'
import { logsOf, nearDay } from '@dutybook/modelling/testing'
import { aggregates, expectedResults } from '@dutybook/domain'
import { estonia, recordedLog, samples } from '@dutybook/domain/testing'
import fc from 'fast-check'
import { reasons, type ReasonCode } from './reasons.js'
import { oversightViews } from './views.js'
import { verdicts } from './verdicts.js'

const realLog = recordedLog(...Object.values(samples))
const logs = fc.oneof(
  logsOf(aggregates),
  fc.nat({ max: realLog.length }).map((length) => realLog.slice(0, length)),
)

describe.each(verdicts.map((definition) => ({ result: definition.result, definition })))('The verdict on $result', ({ definition }) => {
  const { result, label, reads, of } = definition
  const verdictAfter = (log: readonly RecordedEvent[], day: Parameters<typeof of>[1]['day']) =>
    of(((view: AnyView) => project(view, log)) as RowsOf, { ...estonia, day })

  it('is on an expected result of the job description, by its name there', () => {
    expect(expectedResults.find(({ number }) => number === result)?.label).toEqual(label)
  })

  it('reads views that are kept', () => expect(oversightViews).toEqual(expect.arrayContaining([...reads])))

  it('is reached after any log on any day, and is red exactly when there is a breach', () => {
    fc.assert(
      fc.property(logs, nearDay, (log, day) => {
        const verdict = verdictAfter(log, day)
        expect(isRight(Verdict.decode(verdict))).toBe(true)
        expect(verdict.findings.map(({ code }) => reasons[code as ReasonCode]?.result).filter((each) => each !== result)).toEqual([])
        expect(verdict).toMatchObject({ result, day, holds: verdict.findings.every(({ weight }) => weight === 'alert') })
      }),
      { numRuns: 80 },
    )
  })

  it('cites each section once for each reason', () => {
    fc.assert(
      fc.property(logs, nearDay, (log, day) => {
        const cited = verdictAfter(log, day).findings.map(({ basis }) => basis.map(({ act, section }) => `${act} ${section}`))
        expect(cited.map((each) => [...new Set(each)])).toEqual(cited)
      }),
      { numRuns: 40 },
    )
  })

  it('is proved by events of the log, each named once', () => {
    fc.assert(
      fc.property(logs, nearDay, (log, day) => {
        const { evidence, findings } = verdictAfter(log, day)
        const known = new Set<string>(log.map(({ id }) => id))
        expect(evidence.filter((id) => !known.has(id))).toEqual([])
        expect(new Set(evidence).size).toBe(evidence.length)
        expect(findings.flatMap((each) => each.evidence).filter((id) => !evidence.includes(id))).toEqual([])
      }),
      { numRuns: 80 },
    )
  })
})

it('Each expected result has one verdict at most', () => {
  expect(new Set(verdicts.map(({ result }) => result)).size).toBe(verdicts.length)
})
