import { codesOf, decideWithKernelRules, Position, type AnyDecider, type Context, type Message, type PersonRef } from '@dutybook/modelling'
import { arbitraryOf, relatedStates, usualId } from '@dutybook/modelling/testing'
import fc from 'fast-check'
import { aggregates } from '../aggregates.js'
import { estonia } from '../testing.js'
import { entitlements } from './entitlements.js'

const matrix = entitlements(aggregates)
const commands = aggregates.flatMap((decider) => decider.command.members.map(({ type }): [string, AnyDecider] => [type, decider]))

/** Whether the kernel lets somebody who holds the position through to the rules of the aggregate. */
function letsThrough(decider: AnyDecider, type: string, actingAs: Position): boolean {
  const codec = decider.command.member(type)
  const [command] = fc.sample(arbitraryOf(codec as never) as fc.Arbitrary<Message>, { seed: 7, numRuns: 1 })
  if (!command) throw new Error(`no ${type} was generated`)
  const person = 'person-nobody1' as PersonRef
  const id = usualId(decider)
  const context: Context = {
    ...estonia,
    id,
    now: '2026-01-15T09:00:00.000Z' as Context['now'],
    occurredOn: '2026-01-15' as Context['occurredOn'],
    actor: { person, position: actingAs, actingAs },
    authority: { logPosition: 0, positionsOf: () => [{ position: actingAs, how: 'appointed' }] },
    related: relatedStates(decider.needs?.(decider.initialState, command, id) ?? [], []),
  }
  const decision = decideWithKernelRules(decider, context, decider.initialState, command)
  return decision._tag === 'Right' || decision.left.code !== 'POSITION_NOT_ENTITLED'
}

describe('the matrix of positions and commands', () => {
  it('has a cell for each position and each command, once', () => {
    const cells = matrix.map(({ command, position }) => `${command} ${position}`)
    expect(new Set(cells).size).toBe(cells.length)
    expect(cells).toHaveLength(commands.length * codesOf(Position).length)
  })

  it.each(commands)('is what the kernel decides by: %s', (type, decider) => {
    const cells = matrix.filter(({ command }) => command === type)
    const decided = cells.map(({ position }) => [position, letsThrough(decider, type, position)])
    expect(decided).toEqual(cells.map(({ position, entitled }) => [position, entitled]))
    expect(cells.some(({ entitled }) => entitled)).toBe(true)
  })

  it('leaves the system no command that gives, grants or approves', () => {
    const bySystem = matrix.filter(({ position, entitled, category }) => entitled && position === 'system' && category === 'position')
    expect(bySystem.map(({ command }) => command)).toEqual(['EnterPositionDescriptionIntoForce', 'EndSubstitution'])
  })

  it('says of each cell which line of the job description it belongs to', () => {
    expect(matrix.find(({ command }) => command === 'IssuePrecept')).toMatchObject({ category: 'oversightProceeding', duty: '3.5' })
    expect(new Set(matrix.filter(({ category }) => category === 'position').map(({ duty }) => duty))).toEqual(new Set(['1']))
  })
})
