import { copiesIn } from './copies.js'
import { sources, textOf } from './sources.js'

const threshold = { words: 70, lines: 7 }

const block = (name: string): string =>
  Array.from({ length: 8 }, (_, i) => `  const ${name}${i} = Math.max(first(${i}), second(${i}), third(${i}))`).join('\n')

describe('copies', () => {
  it('are found between two files whatever their comments and spaces', () => {
    const texts = new Map([
      ['one.ts', `export const a = 1\n${block('same')}\n`],
      ['two.ts', `export const b = 2\n// Said again.\n${block('same').replaceAll(' = ', '\n=')}\n`],
    ])
    expect(copiesIn(texts, threshold)).toEqual([{ one: 'one.ts:2', other: 'two.ts:3', lines: 16 }])
  })

  it('are found within one file', () => {
    expect(copiesIn(new Map([['one.ts', `${block('same')}\n${block('same')}\n`]]), threshold)).toHaveLength(1)
  })

  it('are not seen in what only looks alike', () => {
    const texts = new Map([
      ['one.ts', block('first')],
      ['two.ts', block('second')],
    ])
    expect(copiesIn(texts, threshold)).toEqual([])
  })

  it('are nowhere in the workspace', () => {
    const texts = new Map(sources().map((path) => [path, textOf(path)]))
    expect(copiesIn(texts, threshold)).toEqual([])
  })
})
