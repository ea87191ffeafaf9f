import type { AnyProcessManager, RecordedEvent } from '@dutybook/modelling'
import { processLaws } from '@dutybook/modelling/testing'
import { aggregates } from './aggregates.js'
import { processManagers } from './process-managers.js'
import { withoutFollowUps } from './testing/process-samples.js'
import { estonia, recordedLog, samples } from './testing.js'

const history: readonly RecordedEvent[] = withoutFollowUps(recordedLog(...Object.values(samples)))
const worldOf = ({ sources }: AnyProcessManager) => ({ ...estonia, kinds: sources, history, numRuns: 25 })

describe('The process managers', () => {
  it('have names of their own, and reactions whose command is for the system', () => {
    const names = processManagers.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { decider, command, event } of processManagers.flatMap(({ reactions }) => reactions)) {
      expect([command.type, aggregates.includes(decider), command.by.includes('system')]).toEqual([command.type, true, true])
      expect(decider.event.member(event.type)).toBe(event)
    }
  })
})

describe.each(processManagers.map((each) => [each.name, each] as const))('The process manager %s', (_, process) => {
  it.each(processLaws(process, worldOf(process)))('$name', ({ check }) => check())
})
