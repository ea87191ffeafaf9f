import type { Actor, PersonRef, Position } from './actor.js'
import { mayActAs, standingRefusal, type Authority, type HeldPosition } from './authority.js'
import type { LineNumber } from './recorded.js'
import type { LocalDate } from './time.js'

const day = '2025-07-10' as LocalDate
const person = 'person-0001' as PersonRef

/** The person holds these on the one day, and nobody holds anything else. */
const authorityOf = (...held: readonly HeldPosition[]): Authority => ({
  logPosition: 7,
  positionsOf: (asked, on) => (asked === person && on === day ? held : []),
})
const own = (position: Position): HeldPosition => ({ position, how: 'appointed' })
const standIn = (position: Position, ...duties: readonly string[]): HeldPosition => ({
  position,
  how: 'substitute',
  duties: duties as readonly LineNumber[],
})
const actor = (position: Position, actingAs: Position = position): Actor => ({ person, position, actingAs })
const refusal = (authority: Authority, as: Actor, on = day) => standingRefusal(authority, { actor: as, day: on, duty: '3.5' })

describe('an actor', () => {
  it('acts in the position to which they are appointed on that day', () => {
    expect(refusal(authorityOf(own('serviceManager')), actor('serviceManager'))).toBeUndefined()
  })

  it('is not believed about a position of their own', () => {
    const authority = authorityOf(own('adviser'))
    expect(refusal(authority, actor('serviceManager'))).toEqual({ code: 'NOT_APPOINTED', facts: { position: 'serviceManager', day } })
    expect(refusal(authority, actor('adviser'), '2025-07-11' as LocalDate)?.code).toBe('NOT_APPOINTED')
    expect(refusal(authority, { ...actor('adviser'), person: 'person-0002' as PersonRef })?.code).toBe('NOT_APPOINTED')
  })

  it('stands in for another position while a substitution covers the duty', () => {
    const authority = authorityOf(own('serviceManager'), standIn('headOfDivision', '3.4', '3.5'))
    expect(refusal(authority, actor('serviceManager', 'headOfDivision'))).toBeUndefined()
  })

  it('does not stand in without a substitution, nor by one for another position', () => {
    const authority = authorityOf(own('serviceManager'), standIn('adviser', '3.5'))
    expect(refusal(authority, actor('serviceManager', 'headOfDivision'))).toEqual({
      code: 'NO_OPEN_SUBSTITUTION',
      facts: { actingAs: 'headOfDivision', day },
    })
  })

  it('does not stand in beyond the scope, but by any one of several substitutions', () => {
    const narrow = authorityOf(own('serviceManager'), standIn('headOfDivision', '3.4'))
    expect(refusal(narrow, actor('serviceManager', 'headOfDivision'))).toEqual({
      code: 'OUTSIDE_SCOPE',
      facts: { actingAs: 'headOfDivision', day, duty: '3.5' },
    })
    const two = authorityOf(own('serviceManager'), standIn('headOfDivision', '3.4'), standIn('headOfDivision', '3.5'))
    expect(refusal(two, actor('serviceManager', 'headOfDivision'))).toBeUndefined()
  })

  it('does not make a position their own by standing in for it', () => {
    const authority = authorityOf(own('serviceManager'), standIn('headOfDivision', '3.5'))
    expect(refusal(authority, actor('headOfDivision'))?.code).toBe('NOT_APPOINTED')
  })

  it('needs no substitution for a second position to which they are appointed', () => {
    const authority = authorityOf(own('serviceManager'), own('authorisedOfficial'))
    expect(refusal(authority, actor('serviceManager', 'authorisedOfficial'))).toBeUndefined()
  })
})

describe('whether somebody may act as a position', () => {
  const authority = authorityOf(own('serviceManager'), standIn('headOfDivision', '3.5'))
  it.each([
    ['serviceManager', '3.1', true],
    ['headOfDivision', '3.5', true],
    ['headOfDivision', '3.1', false],
    ['adviser', '3.5', false],
  ] as const)('as %s in line %s: %s', (position, duty, answer) => {
    expect(mayActAs(authority, { person, position, day, duty })).toBe(answer)
  })
})
