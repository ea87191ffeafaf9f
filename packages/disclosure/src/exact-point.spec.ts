import { isSolution, wholePoint } from './exact-point.js'

const model = {
  lows: [0, 0],
  highs: [9, 9],
  rows: [{ terms: [[0, 1] as const, [1, 1] as const], low: 5, high: 5 }],
  whole: true,
}

describe('a point of a solver', () => {
  it('is taken for whole only when it is, but for the noise of computing', () => {
    expect(wholePoint([2.9999999, -0.0000001])).toEqual([3, 0])
    expect(wholePoint([2.5, 1])).toBeUndefined()
    expect(wholePoint([NaN, 1])).toBeUndefined()
  })

  it.each([
    [[2, 3], true],
    [[2, 4], false],
    [[-1, 6], false],
    [[10, -5], false],
    [[5], false],
    [[2, 3, 0], false],
  ])('%j solves the model exactly: %j', (point, solves) => {
    expect(isSolution(model, point)).toBe(solves)
  })
})
