import { forReaders, hiddenIn, shownIn, type Published } from './published.js'

const published: Published = {
  population: 'p',
  dimensions: [{ name: 'A', categories: ['1', '2', '3'] }],
  threshold: 5,
  cells: { 'p?A=1': { suppressed: 'primary' }, 'p?A=2': { suppressed: 'complementary' }, 'p?A=3': { value: 0 }, p: { value: 12 } },
}

describe('a published table', () => {
  it('shows readers every number and the same word for every hidden cell, never a blank', () => {
    expect(forReaders(published)).toEqual({ 'p?A=1': 'suppressed', 'p?A=2': 'suppressed', 'p?A=3': 0, p: 12 })
  })

  it('keeps the kinds for those who check it', () => {
    expect([...hiddenIn(published).values()]).toEqual(['primary', 'complementary'])
    expect([...shownIn(published)]).toEqual([
      ['p?A=3', 0],
      ['p', 12],
    ])
  })
})
