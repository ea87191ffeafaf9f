import type { PublicTable } from '@dutybook/domain'
import { purposeByParty } from '@dutybook/domain/testing'
import JSONstat from 'jsonstat-toolkit'
import type { Publication } from '../publication.js'
import { changesBetween } from './changes.js'
import { codebookOf } from './codebook.js'
import { csvOf } from './csv.js'
import { jsonStatOf } from './json-stat.js'

const shown = (value: number) => ({ status: 'shown', value })
const suppressed = { status: 'suppressed' }
const cells = [suppressed, suppressed, shown(10), suppressed, suppressed, shown(15), shown(12), shown(13), shown(25)]
const table = { ...purposeByParty, cells } as unknown as PublicTable

const edition = (number: number, tables: readonly PublicTable[] = [table], more: object = {}): Publication =>
  ({
    ...{ release: 'contacts-2025-q2', number, on: '2025-09-30', position: 120, contentHash: 'a'.repeat(64), tables },
    rule: { threshold: 5, zerosShown: 'emptyCategories', dominancePercent: 75, dimensions: 2, percentBase: 20 },
    ...more,
  }) as unknown as Publication

const withCells = (changed: Readonly<Record<number, object>>): PublicTable =>
  ({ ...table, cells: cells.map((cell, at) => changed[at] ?? cell) }) as unknown as PublicTable

describe('the CSV of a table', () => {
  it('has a row for every cell, with the word for a hidden one', () => {
    const lines = csvOf(edition(1), table).split('\r\n')
    expect(lines).toHaveLength(11)
    expect(lines[0]).toBe('release,edition,table,method_version,break_in_series,purpose,party,value,status,percent_of_total')
    const about = 'contacts-2025-q2,1,contactsByPurposeAndParty,1,none'
    expect(lines[1]).toBe(`${about},suspectedSexual,client,suppressed,suppressed,not published`)
    expect(lines[3]).toBe(`${about},suspectedSexual,total,10,shown,40`)
    expect(lines[9]).toBe(`${about},total,total,25,shown,100`)
    expect(lines.slice(1, 10).every((line) => !line.includes(',,'))).toBe(true)
  })

  it('gives percentages of exactly as many as the rule asks for, and none of one fewer', () => {
    const ofAll = (all: number) => withCells({ 8: shown(all) })
    const last = (all: number) => csvOf(edition(1, [ofAll(all)]), ofAll(all)).split('\r\n')[9]
    expect(last(20)).toBe('contacts-2025-q2,1,contactsByPurposeAndParty,1,none,total,total,20,shown,100')
    expect(last(19)).toBe('contacts-2025-q2,1,contactsByPurposeAndParty,1,none,total,total,19,shown,not published')
  })

  it('gives no percentages of few', () => {
    const few = withCells({ 2: shown(5), 5: shown(14), 6: shown(9), 7: shown(10), 8: shown(19) })
    expect(csvOf(edition(1, [few]), few)).not.toMatch(/,\d+\r\n/u)
  })

  it('puts an apostrophe before what a spreadsheet would take for a formula', () => {
    const [first] = table.dimensions
    if (!first) throw new Error('The table has a dimension.')
    const evil = { ...first, categories: [{ ...first.categories[0], code: '=1+1' }, first.categories[1]] }
    const dangerous = { ...table, dimensions: [evil, table.dimensions[1]] } as unknown as PublicTable
    expect(csvOf(edition(1, [dangerous]), dangerous)).toContain(",'=1+1,")
  })
})

describe('the JSON-stat of a table', () => {
  it.each(['et', 'en'] as const)('is read by the toolkit of the format, in %s', (language) => {
    const read = JSONstat(jsonStatOf(edition(1), table, language))
    expect(read.class).toBe('dataset')
    expect(read.id).toEqual(['purpose', 'party'])
    expect(read.Data({ purpose: 'suspectedLabour', party: 'total' })).toEqual({ value: 15, status: 'shown' })
    expect(read.Data({ purpose: 'suspectedLabour', party: 'client' })).toEqual({ value: null, status: 'suppressed' })
    expect(read.Dimension('party').Category('official').label).toBe({ et: 'ametnik', en: 'official' }[language])
    expect(read.Dimension('party').Category('total').label).toBe({ et: 'kokku', en: 'total' }[language])
  })
})

describe('what changed between two editions', () => {
  it('names every cell that readers see otherwise, and no other', () => {
    const later = edition(2, [withCells({ 8: shown(26), 7: shown(14), 5: suppressed })])
    expect(changesBetween(edition(1), later)).toEqual([
      { table: 'contactsByPurposeAndParty', cell: 'purpose=suspectedLabour', before: '15', after: 'suppressed' },
      { table: 'contactsByPurposeAndParty', cell: 'party=official', before: '13', after: '14' },
      { table: 'contactsByPurposeAndParty', cell: 'total', before: '25', after: '26' },
    ])
    expect(changesBetween(edition(1), edition(2))).toEqual([])
  })

  it('names what is new and what is gone', () =>
    expect(changesBetween(edition(1, []), edition(2)).map(({ before }) => before)).toEqual(Array.from({ length: 9 }, () => 'absent')))
})

describe('the codebook', () => {
  const revised = edition(2, [withCells({ 8: shown(26) })], { cause: 'lateFacts', reason: 'Kaks | <b>hilist</b>\npöördumist.' })

  it('has every code in both languages, the rule, the position and the hash', () => {
    const text = codebookOf([edition(1)])
    for (const each of [
      'suspectedSexual',
      'seksuaalne',
      'sexual',
      'kokku',
      '120',
      'a'.repeat(64),
      ': 5',
      'suppressed',
      'A small count is hidden',
    ])
      expect(text).toContain(each)
    expect(text).not.toContain('what changed since')
  })

  it('has the history with its reasons, which stay plain text, and what changed', () => {
    const text = codebookOf([edition(1), revised])
    expect(text).toContain('late facts: Kaks \\| \\<b\\>hilist\\</b\\> pöördumist.')
    expect(text).toContain('| contactsByPurposeAndParty | total | 25 | 26 |')
  })

  it('says where nothing that is published changed, and is empty where nothing is out', () => {
    expect(codebookOf([edition(1), edition(2)])).toContain('No published cell changed.')
    expect(codebookOf([])).toBe('')
  })
})
