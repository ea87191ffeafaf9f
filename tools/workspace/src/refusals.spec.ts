import { filesLike, textOf } from './sources.js'

const domain = filesLike('packages/domain/src/**/*.ts')
const texts = (isWanted: (path: string) => boolean): string => domain.filter(isWanted).map(textOf).join('\n')
const names = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, name]) => name ?? '')

const ofAggregates = names(
  texts((path) => path.endsWith('/decider.ts')),
  /^ {2}refusals: (\w+),$/gmu,
)
const tried = new Set(
  names(
    texts((path) => path.endsWith('.spec.ts')),
    /\btellsEachRefusal\((\w+),/gu,
  ),
)

/** The lists that this one is put together from, when it has no code of its own. */
function partsOf(list: string): readonly string[] {
  const only = new RegExp(`^export const ${list} = \\{((?:\\s*\\.\\.\\.\\w+,?)+)\\s*\\} satisfies`, 'mu')
  return names(only.exec(texts((path) => path.endsWith('refusals.ts')))?.[1] ?? '', /\.\.\.(\w+)/gu)
}

/** The lists with a case for each code are those given to `tellsEachRefusal`; it asks for the missing cases itself. */
function untried(list: string): readonly string[] {
  if (tried.has(list)) return []
  const parts = partsOf(list)
  return parts.length === 0 ? [list] : parts.flatMap(untried)
}

describe('The refusals of every aggregate', () => {
  it('are found', () => {
    expect(ofAggregates).toHaveLength(filesLike('packages/domain/src/**/decider.ts').length)
    expect(partsOf('proceedingRefusals')).toContain('enforcementRefusals')
    expect(untried('noSuchRefusals')).toEqual(['noSuchRefusals'])
  })

  it('each come about in a test, with the facts of their text', () => {
    expect(ofAggregates.flatMap(untried)).toEqual([])
  })
})
