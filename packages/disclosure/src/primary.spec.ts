import { isUnsafe, type Rule } from './primary.js'
import type { Cell } from './table.js'
import { strictRule } from './testing/tables.js'

const cell = (value: number, more: Partial<Cell> = {}): Cell => ({ id: 'x', value, impossible: false, largestPart: 0, ...more })
const unsafe = (rule: Rule, values: readonly number[]) => values.map((value) => isUnsafe(cell(value), rule))

describe('a count', () => {
  it('is unsafe below the threshold and safe from it on', () => {
    expect(unsafe(strictRule, [1, 4, 5, 100])).toEqual([true, true, false, false])
    expect(unsafe({ ...strictRule, threshold: 11 }, [10, 11])).toEqual([true, false])
  })

  it('of zero is unsafe unless the rule shows zeros or nothing else is possible', () => {
    expect(isUnsafe(cell(0), strictRule)).toBe(true)
    expect(isUnsafe(cell(0), { ...strictRule, zerosShown: 'all' })).toBe(false)
    expect(isUnsafe(cell(0, { impossible: true }), strictRule)).toBe(false)
  })

  it('is unsafe when one provider has more than the share that the rule allows', () => {
    const shares = [75, 76].map((largestPart) => isUnsafe(cell(100, { largestPart }), strictRule))
    expect(shares).toEqual([false, true])
    expect(isUnsafe(cell(100, { largestPart: 100 }), { ...strictRule, dominancePercent: 100 })).toBe(false)
  })
})
