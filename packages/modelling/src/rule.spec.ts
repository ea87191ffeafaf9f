import { left, right } from '@dutybook/fp'
import { refuse } from './refusal.js'
import { keeping, once, type Rule } from './rule.js'

const atLeast =
  (least: number, seen: number[] = []): Rule<number> =>
  (given) => {
    seen.push(least)
    return given >= least ? right(given) : refuse(`LESS_THAN_${least}`)
  }

describe('keeping', () => {
  it('gives back the case that keeps every rule', () => expect(keeping(atLeast(1), atLeast(2))(2)).toEqual(right(2)))

  it('refuses by the first rule that is broken and asks no later one', () => {
    const seen: number[] = []
    expect(keeping(atLeast(1, seen), atLeast(3, seen), atLeast(2, seen))(1)).toEqual(refuse('LESS_THAN_3'))
    expect(seen).toEqual([1, 3])
  })

  it('keeps a case without rules', () => expect(keeping<number, string>()(0)).toEqual(right(0)))
})

describe('once', () => {
  const added = [{ type: 'BoatMoored', data: { boat: 'a', days: 2 } }]
  const moor = (known: object | undefined, asked: object) => once({ known, asked, taken: () => refuse('BOAT_EXISTS') }, () => right(added))

  it('adds what is not known yet', () => expect(moor(undefined, { boat: 'a', days: 2 })).toEqual(right(added)))
  it('adds nothing when the same is asked for again', () => expect(moor({ days: 2, boat: 'a' }, { boat: 'a', days: 2 })).toEqual(right([])))
  it('refuses other content under the same id', () =>
    expect(moor({ boat: 'a', days: 2 }, { boat: 'a', days: 3 })).toEqual(left({ code: 'BOAT_EXISTS', facts: {} })))
})
