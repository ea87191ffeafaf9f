import { aggregates, estonianCalendar } from '@dutybook/domain'
import { decodeOrReport } from '@dutybook/modelling'
import { plainForm } from '@dutybook/modelling/personal-reading'
import { demoYear, type DemoCommand } from './year.js'

const seeds = [1, 2, 7, 2025, 4_000_000_000]
const typesOf = (commands: readonly DemoCommand[]): ReadonlySet<string> => new Set(commands.map(({ command }) => command.type))

describe('the demo year', () => {
  const year = demoYear(1)

  it('is the same for the same seed and another for another', () => {
    expect(demoYear(1)).toEqual(year)
    const told = (commands: readonly DemoCommand[]) => commands.map(({ id, command, occurredOn }) => ({ id, command, occurredOn }))
    expect(told(demoYear(2))).not.toEqual(told(year))
  })

  it.each(seeds)('has only commands of their codecs (seed %i)', (seed) => {
    const wrong = demoYear(seed).flatMap(({ category, id, command }) => {
      const decider = aggregates.find((each) => each.category === category)
      return [decodeOrReport(plainForm(decider!.command), command), decodeOrReport(decider!.id, id)].flatMap((each) =>
        each._tag === 'Left' ? [{ command, errors: each.left }] : [],
      )
    })
    expect(wrong).toEqual([])
  })

  it.each(seeds)('runs from January 2025 to March 2026, written down on working days and never before it happened (seed %i)', (seed) => {
    for (const { occurredOn, now } of demoYear(seed)) {
      expect(occurredOn >= '2025-01-01' && occurredOn <= '2026-03-31').toBe(true)
      expect(estonianCalendar.isWorkingDay(estonianCalendar.dayOf(now))).toBe(true)
      expect(estonianCalendar.dayOf(now) >= occurredOn).toBe(true)
    }
  })

  it('has facts of days on which offices are closed, all of them of the service and of forms on the web', () => {
    const onDaysOff = year.filter(({ occurredOn }) => !estonianCalendar.isWorkingDay(occurredOn))
    expect(new Set(onDaysOff.map(({ category }) => category))).toEqual(new Set(['hotlineContact', 'serviceEpisode', 'feedbackWave']))
  })

  it('is in the order of its clock, and some facts are written down late', () => {
    const clock = year.map(({ now }) => now)
    expect(clock).toEqual([...clock].sort())
    expect(new Set(clock).size).toBe(clock.length)
    expect(year.some(({ now, occurredOn }) => estonianCalendar.dayOf(now) > occurredOn)).toBe(true)
  })

  it('tells of every aggregate', () => {
    const told = new Set(year.map(({ category }) => category))
    expect(aggregates.map(({ category }) => category).filter((category) => !told.has(category))).toEqual([])
  })

  it('leaves to the program what the program does by itself; only a form on the web comes through it too', () => {
    const byProgram = year.filter(({ actor }) => actor.position === 'system')
    expect(typesOf(byProgram)).toEqual(new Set(['RecordFeedback']))
  })

  it.each(seeds)('ends with a precept whose deadline passes in March 2026 and that nobody follows up (seed %i)', (seed) => {
    const issued = demoYear(seed).filter(({ command }) => command.type === 'IssuePrecept')
    const deadlineOf = ({ command }: DemoCommand) => (command.data['points'] as readonly { readonly deadline: string }[])[0]!.deadline
    const inMarch = issued.filter((each) => deadlineOf(each).startsWith('2026-03'))
    expect(inMarch).toHaveLength(1)
    const after = demoYear(seed).filter(({ id, now }) => id === inMarch[0]!.id && now > inMarch[0]!.now)
    expect(after).toEqual([])
  })

  it('has ids of its own for all its commands', () => {
    expect(new Set(year.map(({ commandId }) => commandId)).size).toBe(year.length)
  })
})
