import { highsSolver, type Solver } from '@dutybook/disclosure'
import { hotlineContact } from '@dutybook/domain'
import { inMemoryEventStore, type NewEvent } from '@dutybook/event-store'
import { without } from '@dutybook/modelling'
import { contentHashOf } from './content-hash.js'
import { changesBetween } from './formats/changes.js'
import { csvOf } from './formats/csv.js'
import { publicationsIn } from './publication.js'
import { isOfType, releaseHistory } from './release-history.js'
import { checked, compiled, published, releaseOffice, revised, type ReleaseOffice } from './testing/release-office.js'

const id = 'contacts-2025-q2'
const byPurpose = ['contactsByPurposeAndParty']

/** The numbers of domain model §4.11: sexual 9 and 1, labour 3 and 12. */
async function quarter(): Promise<ReleaseOffice> {
  const office = releaseOffice()
  await office.contacts('2025-05-05', [
    ['suspectedSexual', 'client', 9],
    ['suspectedSexual', 'official', 1],
    ['suspectedLabour', 'client', 3],
    ['suspectedLabour', 'official', 12],
  ])
  await office.closeQuarter('q2')
  return office
}

async function released(): Promise<ReleaseOffice> {
  const office = await quarter()
  await compiled(office, id, byPurpose)
  await checked(office, id)
  await published(office, id, '2026-02-02')
  return office
}

const csvRows = (text: string) =>
  text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(','))

const numbersShown = async (office: ReleaseOffice, at = 0) => {
  const publication = (await office.publications(id))[at]
  const [table] = publication?.tables ?? []
  if (!publication || !table) throw new Error('Nothing is out.')
  return csvRows(csvOf(publication, table)).filter(([, , , , , , , value]) => value !== 'suppressed' && value !== '0')
}

describe('a release', () => {
  it('shows only margins where small cells could be computed', async () => {
    const office = await released()
    const shown = (await numbersShown(office)).map(([, , , , , purpose, party, value]) => [purpose, party, value])
    expect(shown).toEqual([
      ['suspectedLabour', 'total', '15'],
      ['suspectedSexual', 'total', '10'],
      ['total', 'client', '12'],
      ['total', 'official', '13'],
      ['total', 'total', '25'],
    ])
  })

  it('has the hash of what readers get, and no count in an event before it is checked', async () => {
    const office = await released()
    const [publication] = await office.publications(id)
    expect(publication?.contentHash).toBe(contentHashOf(id, 1, publication?.tables ?? []))
    const compilations = (await office.history(id)).filter(isOfType('StatisticsCompiled'))
    expect(compilations).toHaveLength(1)
    expect(JSON.stringify(compilations[0]?.data.tables)).not.toMatch(/"(?:counts|value)"/u)
  })

  it('is not safe when the solver was late, and then there is no table', async () => {
    const office = await quarter()
    await compiled(office, id, byPurpose)
    await checked(office, id, '2026-01-14', { seconds: 0 })
    const last = (await office.history(id)).at(-1)
    expect(last).toMatchObject({ type: 'DisclosureNotSafe', data: { table: 'contactsByPurposeAndParty', why: 'timeLimit' } })
    expect(JSON.stringify(last?.data)).not.toContain('cells')
    await checked(office, id, '2026-01-15')
    expect((await office.history(id)).at(-1)?.type).toBe('DisclosureChecked')
  })

  it('is not safe when the solver fails', async () => {
    const office = await quarter()
    await compiled(office, id, byPurpose)
    const real = await highsSolver()
    const solver: Solver = { open: (model) => ({ ...real.open(model), minimise: () => ({ kind: 'failed' }) }) }
    await checked(office, id, '2026-01-14', { solver })
    expect((await office.history(id)).at(-1)).toMatchObject({ type: 'DisclosureNotSafe', data: { why: 'solverFailed' } })
  })

  it('protects all its tables together', async () => {
    const office = await quarter()
    await compiled(office, id, [...byPurpose, 'contactsByOutcome'])
    await checked(office, id)
    const [check] = (await office.history(id)).filter(isOfType('DisclosureChecked'))
    expect(check?.data.tables.map(({ table }) => table)).toEqual([...byPurpose, 'contactsByOutcome'])
    // Everybody was informed: the other outcomes are empty, and the total is the one of the other table.
    expect(check?.data.tables[1]?.cells.at(-1)).toEqual({ status: 'shown', value: 25 })
  })
})

describe('a revision', () => {
  it('leaves the release as it was, shows the late fact, and says why', async () => {
    const office = await released()
    const [before] = await office.publications(id)
    await office.contacts('2025-06-30', [['suspectedLabour', 'official', 6]])
    expect((await office.publications(id))[0]).toEqual(before)
    await revised(office, id, '2026-03-02')
    const [first, second] = await office.publications(id)
    expect(first).toEqual(before)
    expect(second).toMatchObject({ number: 2, cause: 'lateFacts', reason: 'Kanti sisse hiljem.' })
    if (!first || !second) throw new Error('Two editions are out.')
    expect(changesBetween(first, second)).toContainEqual({ table: byPurpose[0], cell: 'total', before: '25', after: '31' })
  })

  it('hides what a single late fact would give away', async () => {
    const office = await released()
    await office.contacts('2025-06-30', [['otherForm', 'client', 1]])
    await revised(office, id, '2026-03-02')
    const shown = (await numbersShown(office, 1)).map(([, , , , , purpose, party, value]) => `${purpose} ${party} ${value}`)
    const known = ['suspectedLabour total 15', 'suspectedSexual total 10', 'total total 26']
    expect(known.every((each) => shown.includes(each))).toBe(false)
  })

  it('comes out also after a correction by which counts became smaller', async () => {
    const office = await released()
    await office.give('adviser', hotlineContact, 'contact-000001', '2026-02-10', 'CorrectHotlineContact', {
      ...{ purpose: 'suspectedLabour', party: 'client', outcome: 'informed', cause: 'wrongCode' },
    })
    await revised(office, id, '2026-03-02', 'correction')
    expect((await office.publications(id)).map(({ number }) => number)).toEqual([1, 2])
  })
})

describe('a release that is out', () => {
  it('is read from its own events alone, whatever becomes of all the others', async () => {
    const office = await released()
    const [before] = await office.publications(id)
    const alone = inMemoryEventStore()
    const kept: NewEvent[] = []
    for await (const stored of office.eventStore.readStream(`statisticsRelease-${id}`))
      kept.push(without(stored, 'stream', 'revision', 'position'))
    await alone.append(`statisticsRelease-${id}`, kept, { expected: 'noStream' })
    const [after] = publicationsIn(id, await releaseHistory({ eventStore: alone, definitions: office.definitions }, id))
    expect(after).toEqual(before)
  })
})

describe('the program that compiles and checks', () => {
  it('adds nothing when it is run again', async () => {
    const office = await released()
    const before = await office.eventStore.head()
    await office.work()
    expect(await office.eventStore.head()).toBe(before)
  })
})
