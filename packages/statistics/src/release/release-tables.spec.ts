import { daysOf, releaseSeries, TableShape, type ReportingPeriodId } from '@dutybook/domain'
import { estonia, recordedLog, samples } from '@dutybook/domain/testing'
import { project, type AnyView, type RowsOf } from '@dutybook/modelling'
import { contactFacts, type ContactFactRow } from '../service/contact-facts.js'
import { personFacts, type PersonFactRow } from '../service/person-facts.js'
import { statisticsViews } from '../views.js'
import { compiledTable } from './compiled-table.js'
import { mainFormOf } from './person-units.js'
import { methodOf, type ReleaseTable } from './release-table.js'
import { releaseTable, releaseTables } from './release-tables.js'

const log = recordedLog(...Object.values(samples))
const rowsOf = ((view: AnyView) => project(view, log)) as RowsOf
const compiled = (name: string, period: string) =>
  compiledTable(releaseTable(name) as ReleaseTable, period as ReportingPeriodId, rowsOf, estonia.law)
const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0)

describe('the tables of releases', () => {
  it('are those of the series, each once', () => {
    const inSeries = Object.values(releaseSeries).flatMap(({ tables }) => tables)
    expect(releaseTables.map(({ name }) => name).toSorted()).toEqual(inSeries.toSorted())
    expect(new Set(inSeries).size).toBe(inSeries.length)
  })

  it.each(releaseTables)('$name has a shape that can be stored, of views that are kept, and no more than two dimensions', (table) => {
    const { shape } = compiledTable(table, '2026' as ReportingPeriodId, rowsOf, estonia.law)
    expect(TableShape.is(shape)).toBe(true)
    expect(shape.dimensions.length).toBeLessThanOrEqual(2)
    expect(statisticsViews).toEqual(expect.arrayContaining([...table.reads]))
  })

  it.each(releaseTables)('$name has every unit in one cell, whatever became known in which order', (table) => {
    const { units, counts } = compiledTable(table, '2026' as ReportingPeriodId, rowsOf, estonia.law)
    expect(sum(counts.counts)).toBe(units.length)
    expect(new Set(units.map(({ key }) => key)).size).toBe(units.length)
  })

  it('count contacts in the quarter of their day', () => {
    const rows = [...rowsOf(contactFacts).values()] as readonly ContactFactRow[]
    for (const [period, first, last] of [
      ['2026-q1', '2026-01', '2026-03'],
      ['2026-q2', '2026-04', '2026-06'],
    ] as const) {
      let expected = 0
      for (const row of rows) if (row.contactedOn.slice(0, 7) >= first && row.contactedOn.slice(0, 7) <= last) expected += 1
      expect(sum(compiled('contactsByOutcome', period).counts.counts)).toBe(expected)
    }
  })

  it('count a person once, registered or identified in the year', () => {
    let expected = 0
    for (const person of rowsOf(personFacts).values() as Iterable<PersonFactRow>) {
      let counts = false
      for (const entry of [...person.registrations, ...person.identifications]) if (entry.year === 2026) counts = true
      if (counts) expected += 1
    }
    expect(expected).toBeGreaterThan(3)
    for (const name of ['personsByStatusAndSex', 'personsByStatusAndAge', 'personsByFormAndSex', 'personsByCitizenshipAndForm'])
      expect(sum(compiled(name, '2026').counts.counts)).toBe(expected)
  })
})

describe('the main form of exploitation', () => {
  it.each([
    [['sexual'], 'sexual'],
    [['labour', 'unknown'], 'labour'],
    [['begging', 'forcedCrime'], 'other'],
    [['sexual', 'labour'], 'several'],
    [['unknown'], 'unknown'],
  ] as const)('of %p is %s', (forms, main) => expect(mainFormOf(forms)).toBe(main))
})

describe('the method of a table', () => {
  const table = releaseTable('contactsByOutcome') as ReleaseTable
  const changed: ReleaseTable = {
    ...table,
    methods: [
      ...table.methods,
      { version: 2, since: '2026-04-01' as never, text: { et: 'Teisiti.', en: 'Otherwise.' }, breaksSeries: true },
    ],
  }
  it.each([
    ['2026-q1', 1, false],
    ['2026-q2', 2, true],
    ['2026-q3', 2, false],
  ])('in %s is version %i', (period, version, breaksSeries) =>
    expect(methodOf(changed, daysOf(period as ReportingPeriodId))).toMatchObject({ method: { version }, breaksSeries }),
  )
})
