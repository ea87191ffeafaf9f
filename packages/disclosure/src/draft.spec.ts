import { draftOf, ownsTooMuch } from './draft.js'
import { hiddenIn } from './published.js'
import { strictRule as rule, tableWith } from './testing/tables.js'

const table = { ...tableWith([3], [3, 20, 0]), impossible: [false, false, true] }
const nothing = new Set<string>()

describe('a draft', () => {
  it('hides what the rule forbids, and lets the rest be hidden but for what everybody knows to be impossible', () => {
    const { published, optional } = draftOf(table, rule, [])
    expect([...hiddenIn(published(nothing))]).toEqual([['generated?A=1', 'primary']])
    expect([...optional]).toEqual([
      ['generated?A=2', 20],
      ['generated', 23],
    ])
  })

  it('hides again what an earlier table hides, also when it has become large', () => {
    const earlier = draftOf(table, rule, []).published(new Set(['generated?A=2']))
    const { published, optional } = draftOf({ ...table, counts: [30, 40, 0] }, rule, [{ published: earlier, relation: 'grown' }])
    expect([...hiddenIn(published(nothing))]).toEqual([
      ['generated?A=1', 'complementary'],
      ['generated?A=2', 'complementary'],
    ])
    expect([...optional.keys()]).toEqual(['generated'])
  })

  it('does not try to hide what an earlier table of the same counts shows', () => {
    const earlier = draftOf(table, rule, []).published(nothing)
    expect([...draftOf(table, rule, [{ published: earlier, relation: 'same' }]).optional.keys()]).toEqual([])
  })
})

describe('an attacker’s own records', () => {
  it.each([
    [{ 'generated?A=1': 3 }, false],
    [{ 'generated?A=1': 4 }, true],
    [{ 'generated?A=1': -1 }, true],
    [{ 'another table': 4 }, false],
  ])('%j are more than there is: %j', (own, tooMuch) => {
    expect(ownsTooMuch(table, own)).toBe(tooMuch)
  })
})
