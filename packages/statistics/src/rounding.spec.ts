import { roundedMean, roundedMedian } from './rounding.js'

describe('the rounded mean', () => {
  it.each([
    [[], 0],
    [[7], 7],
    [[1, 2], 2],
    [[1, 1, 2], 1],
    [[1, 2, 2], 2],
    [[0, 0, 0, 1], 0],
    [[0, 0, 1, 1], 1],
    [[3, 4], 4],
  ])('of %j is %i', (values, mean) => expect(roundedMean(values)).toBe(mean))
})

describe('the rounded median', () => {
  it.each([
    [[], 0],
    [[7], 7],
    [[1, 2], 2],
    [[9, 1, 5], 5],
    [[10, 2, 9, 1], 6],
    [[100, 1, 2, 3, 4], 3],
    [[1, 3, 5, 1000], 4],
  ])('of %j is %i, whatever their order', (values, median) => expect(roundedMedian(values)).toBe(median))

  it('leaves the values as they were', () => {
    const values = Object.freeze([3, 1, 2])
    expect(roundedMedian(values)).toBe(2)
  })
})
