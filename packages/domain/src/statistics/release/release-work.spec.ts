import { project } from '@dutybook/modelling'
import { rowLaws } from '@dutybook/modelling/testing'
import { aggregates } from '../../aggregates.js'
import { estonia, recordedLog, samples } from '../../testing.js'
import { releaseWork } from './release-work.js'

const log = recordedLog(samples.quarterReleased)
const workAfter = (count: number) =>
  [...project<never>(releaseWork, log.slice(0, count))].flatMap(([key, row]) => releaseWork.followUps(row, estonia, key))

describe('the work that is asked for releases', () => {
  it.each(rowLaws(releaseWork, { ...estonia, kinds: aggregates, history: log, numRuns: 20 }).map((law) => [law.name, law.check] as const))(
    '%s',
    (_, check) => check(),
  )

  it('is the compilation and then the check, each for its last request and dated on its day', () => {
    expect(workAfter(1)).toEqual([])
    expect(workAfter(2)).toMatchObject([
      { id: 'contacts-2025-q2', command: { type: 'RecordCompilation', data: { attempt: 1 } }, due: { on: '2025-08-20' } },
    ])
    expect(workAfter(2)[0]?.cause.event).toBe(log[1]?.id)
    expect(workAfter(3)).toEqual([])
    expect(workAfter(4)).toMatchObject([{ command: { type: 'RecordDisclosureCheck', data: { attempt: 2 } } }])
    expect(workAfter(5)).toEqual([])
    expect(workAfter(6)).toMatchObject([{ command: { type: 'RecordDisclosureCheck', data: { attempt: 3 } } }])
    expect(workAfter(log.length)).toEqual([])
  })
})
