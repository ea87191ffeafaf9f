import { aggregates, duties, policies, requirements, responsibilities, rights } from '@dutybook/domain'
import { oversightViews } from '@dutybook/oversight'
import { statisticsViews } from '@dutybook/statistics'
import { catalogue } from './catalogue.js'
import { charterPage } from './charter-page.js'
import { dictionaryCsv, dictionaryPage } from './dictionary.js'
import { lawPage } from './law-page.js'
import { page, provision, table } from './markdown.js'
import { matrix } from './matrix.js'

const missingFrom = (text: string, parts: readonly string[]): readonly string[] => parts.filter((part) => !text.includes(part))

describe('the catalogue', () => {
  const text = catalogue()

  it('has every command, event and refusal of every aggregate, with both texts', () => {
    const messages = aggregates.flatMap(({ command, event }) => [...command.members, ...event.members])
    const refusals = aggregates.flatMap(({ refusals: list }) => Object.entries(list))
    expect(
      missingFrom(
        text,
        messages.flatMap(({ type, label }) => [`| \`${type}\` |`, label.et, label.en]),
      ),
    ).toEqual([])
    expect(
      missingFrom(
        text,
        refusals.flatMap(([code, rule]) => [`| \`${code}\` |`, rule.text.et, rule.text.en]),
      ),
    ).toEqual([])
  })

  it('has the refusals that all aggregates share', () => {
    expect(missingFrom(text, ['SELF_APPROVAL', 'POSITION_NOT_ENTITLED'])).toEqual([])
  })

  it('has every view, and says who may read it', () => {
    expect(
      missingFrom(
        text,
        [...oversightViews, ...statisticsViews].map(({ name }) => `| \`${name}\` |`),
      ),
    ).toEqual([])
    const [line] = text.split('\n').filter((each) => each.startsWith('| `entitlementBoard` |'))
    expect(line).toContain('`adviser`')
    expect(line).not.toContain('`analyst`')
  })
})

describe('the dictionary', () => {
  it('has a section for every message, every view and every state', () => {
    const things = [
      ...aggregates.flatMap(({ command, event, category }) =>
        [...command.members, ...event.members].map(({ type }) => type).concat(category),
      ),
      ...[...oversightViews, ...statisticsViews].map(({ name }) => name),
      'Metadata',
      'CommandRefused',
      'Verdict',
    ]
    expect(
      missingFrom(
        dictionaryPage(),
        things.map((thing) => `## ${thing} (`),
      ),
    ).toEqual([])
  })

  it('says the same as CSV, with the same number of cells in each row', () => {
    const rows = dictionaryCsv().trimEnd().split('\n')
    const cells = rows.map((row) => row.replace(/"(?:[^"]|"")*"/gu, 'x').split(',').length)
    expect(new Set(cells).size).toBe(1)
    expect(rows).toContainEqual(expect.stringMatching(/^command,IssuePrecept,points\[\]\.deadline,localDate,LocalDate,false,false,/u))
  })
})

describe('the matrix', () => {
  it('marks exactly the positions that may give a command', () => {
    const lines = matrix().split('\n')
    const at = lines.findIndex((line) => line.startsWith('| `DeclineOversight` |'))
    const head = lines.slice(0, at).findLast((line) => line.startsWith('| command |'))
    const [positions, marks] = [head, lines[at]].map((line) =>
      (line ?? '')
        .split('|')
        .slice(2, -1)
        .map((each) => each.trim()),
    )
    expect(positions!.filter((_, index) => marks![index] === '●')).toEqual(['qualityUnit', 'internalControl'])
  })
})

describe('the charter', () => {
  it('has every number of the job description', () => {
    const numbers = [...duties, ...rights, ...responsibilities].map(({ number }) => number)
    const results = duties.flatMap((each) => each.results.map(({ number }) => `| result ${number} |`))
    expect(missingFrom(charterPage(), [...numbers, ...results, ...Object.values(requirements).map(({ label }) => label.et)])).toEqual([])
  })

  it('says which results have a verdict', () => {
    expect(charterPage()).toMatch(/\| result 3\.5 \|.*\| yes \|/u)
    expect(charterPage()).toMatch(/\| result 3\.2 \|[^\n]*\| {2}\|\n/u)
  })
})

describe('the page of the law', () => {
  it('has every version of every policy with its day, section and mark', () => {
    const rows = policies.flatMap(({ key, versions }) =>
      versions.map(({ from, basis, mark }) => ({ key, from, basis: basis.map(provision).join('; '), mark })),
    )
    const lines = lawPage().split('\n')
    const found = ({ key, from, basis, mark }: (typeof rows)[number]) =>
      lines.some((line) => line.startsWith(`| \`${key}\` |`) && line.includes(`| ${from} |`) && line.endsWith(`| ${basis} | [${mark}] |`))
    expect(rows.filter((row) => !found(row))).toEqual([])
  })

  it('says values in words', () => {
    expect(lawPage()).toMatch(/`letter\.register`.*\| 1 working day \|/u)
    expect(lawPage()).toMatch(/`penalty\.maximum\.state`.*\| 9600 euros \|/u)
    expect(lawPage()).toMatch(/`oversight\.cycle`.*\| low: 24 months, medium: 18 months, high: 12 months \|/u)
  })
})

describe('markdown', () => {
  it('keeps a cell in its column and its row', () => {
    expect(table(['a', 'b'], [['x|y', 'one\ntwo']])).toBe('| a | b |\n| --- | --- |\n| x\\|y | one two |\n')
  })

  it('says when a table has no rows, and ends a page with one line end', () => {
    expect(page('# T', table(['a'], []))).toBe('# T\n\nNone.\n')
  })

  it('writes a section as lawyers do', () => {
    expect(provision({ act: 'HMS', section: '40' })).toBe('HMS § 40')
    expect(provision({ act: 'OAS', section: '12–13' })).toBe('OAS §§ 12–13')
    expect(provision({ act: 'VVS', section: '75¹ lg 4' })).toBe('VVS § 75¹ lg 4')
  })
})
