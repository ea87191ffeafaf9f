import { aggregates, contactCard, estonianCalendar } from '@dutybook/domain'
import { mapPersonal } from '@dutybook/modelling/personal-reading'
import { demoYear, type DemoCommand } from './year.js'

const seeds = [1, 2, 7, 2025, 4_000_000_000]
const accepted = (seed: number): readonly DemoCommand[] => demoYear(seed).filter(({ refusedWith }) => refusedWith === undefined)
const share = (part: number, whole: number): number => Math.round((100 * part) / whole)

function ofType(commands: readonly DemoCommand[], type: string): readonly DemoCommand['command']['data'][] {
  return commands.filter(({ command }) => command.type === type).map(({ command }) => command.data)
}

const counted = <A>(all: readonly A[], fits: (each: A) => boolean): number => all.filter(fits).length
const within = (value: number, least: number, most: number): void => {
  expect(value).toBeGreaterThanOrEqual(least)
  expect(value).toBeLessThanOrEqual(most)
}

describe.each(seeds)('The orders of magnitude that were published for 2022 (seed %i)', (seed) => {
  const year = accepted(seed)

  it('hold for the contacts of the hotline: 569, of which 158 of officials; 300, 40 and 47 of the clients’ by purpose', () => {
    const contacts = ofType(year, 'RecordHotlineContact')
    within(contacts.length, 540, 600)
    const clients = contacts.filter(({ party }) => party === 'client')
    within(share(contacts.length - clients.length, contacts.length), 22, 34)
    within(
      counted(clients, ({ purpose }) => purpose === 'generalInformation'),
      240,
      340,
    )
    within(
      counted(clients, ({ purpose }) => purpose === 'suspectedLabour'),
      25,
      80,
    )
    within(
      counted(clients, ({ purpose }) => purpose === 'suspectedSexual'),
      30,
      80,
    )
    expect(counted(clients, ({ purpose }) => purpose === 'otherUnknown')).toBeGreaterThan(0)
  })

  it('hold for the people: about ninety, nine of ten from outside the European Union', () => {
    const referrals = ofType(year, 'RegisterReferral')
    within(referrals.length, 85, 100)
    within(new Set(referrals.map(({ victim }) => victim)).size, 85, 95)
    const european = ['EST', 'LVA', 'ROU', 'BGR']
    const citizenships = referrals.map(({ person }) => (person as { citizenship: string }).citizenship)
    within(
      share(
        counted(citizenships, (each) => !european.includes(each)),
        referrals.length,
      ),
      80,
      97,
    )
  })

  it('hold for what is settled: twelve providers, a contract with each that is not the agency, units and invoices in every month', () => {
    expect(ofType(year, 'RegisterOversightSubject')).toHaveLength(12)
    expect(ofType(year, 'SignContract')).toHaveLength(11)
    const months = new Set(ofType(year, 'ReceiveInvoice').map(({ period }) => (period as { from: string }).from.slice(0, 7)))
    expect([...months].filter((month) => month.startsWith('2025'))).toHaveLength(12)
    const closed = year.filter(({ category }) => category === 'reportingPeriod').map(({ id }) => id)
    expect(closed).toEqual(expect.arrayContaining(['2025-01', '2025-12', '2025-q1', '2025-q4', '2025']))
  })
})

/** Every value that a referral has at a place in it, such as `case.places[]`. */
function valuesAt(place: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(`${place}[]`, each))
  if (typeof value !== 'object' || value === null) return [[place, value]]
  return Object.entries(value).flatMap(([key, each]) => valuesAt(`${place}.${key}`, each))
}

const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`)
const inMonth = (commands: readonly DemoCommand[], type: string, month: string): number =>
  counted(commands, ({ command, occurredOn }) => command.type === type && occurredOn.startsWith(month))

describe.each(seeds)('The year of an analyst (seed %i)', (seed) => {
  const year = accepted(seed)
  const referrals = ofType(year, 'RegisterReferral') as readonly {
    readonly case: { readonly forms: readonly string[]; readonly places: readonly string[] }
  }[]

  it('has contacts, referrals and grants in each month, in no two months as many of all, and fewer contacts on days off', () => {
    const counts = months.map((month) =>
      ['RecordHotlineContact', 'RegisterReferral', 'GrantElement'].map((type) => inMonth(year, type, month)),
    )
    for (const [contacts = 0, referred = 0, granted = 0] of counts) {
      within(contacts, 25, 85)
      within(referred, 1, 25)
      within(granted, 1, 90)
    }
    expect(new Set(counts.map(String)).size).toBe(12)
    const contacts = year.filter(({ command }) => command.type === 'RecordHotlineContact')
    within(
      share(
        counted(contacts, ({ occurredOn }) => !estonianCalendar.isWorkingDay(occurredOn)),
        contacts.length,
      ),
      5,
      25,
    )
  })

  it('knows nothing of which all referrals say the same', () => {
    const values = Map.groupBy(
      referrals.flatMap((each) => valuesAt('', each)),
      ([place]) => place,
    )
    expect(values.size).toBeGreaterThan(12)
    expect([...values].filter(([, each]) => new Set(each.map(([, value]) => value)).size < 2).map(([place]) => place)).toEqual([])
  })

  it('has mostly labour, then sexual exploitation, and few of the other forms; most in Harju, and some in four other counties', () => {
    const ofForm = (form: string) => counted(referrals, (each) => each.case.forms.includes(form))
    within(share(ofForm('labour'), referrals.length), 50, 75)
    within(share(ofForm('sexual'), referrals.length), 20, 45)
    for (const form of ['begging', 'forcedCrime', 'forcedMarriage']) within(ofForm(form), 1, 12)
    const counties = Map.groupBy(
      referrals.flatMap((each) => each.case.places),
      (place) => place,
    )
    for (const county of ['EE-37', 'EE-45', 'EE-79', 'EE-68', 'EE-60']) expect(counties.get(county)?.length).toBeGreaterThan(0)
    within(share(counties.get('EE-37')?.length ?? 0, referrals.length), 40, 75)
  })

  it('has presumed and identified victims, and those who were neither', () => {
    const [suspected, confirmed] = ['StartProvisional', 'ConfirmVictim'].map(
      (type) => new Set(year.filter(({ command }) => command.type === type).map(({ id }) => id)),
    )
    within(confirmed!.size, 60, 75)
    within([...suspected!].filter((id) => !confirmed!.has(id)).length, 10, 25)
    within(ofType(year, 'RefuseService').length, 5, 8)
  })

  it('gives each of the ten elements, and provides, verifies and pays in each month what is bought of them', () => {
    const granted = Map.groupBy(ofType(year, 'GrantElement'), ({ element }) => element)
    expect([...granted.keys()].sort()).toEqual(['E1', 'E10', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9'])
    for (const each of granted.values()) expect(each.length).toBeGreaterThan(3)
    const bought = new Set(ofType(year, 'ReportServiceUnits').map(({ element }) => element))
    // The agency assesses needs itself, and buys that only where chance has it.
    expect([...bought].filter((each) => each !== 'E2').sort()).toEqual(['E10', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9'])
    for (const month of months.slice(2)) expect(inMonth(year, 'PayInvoice', month)).toBeGreaterThan(0)
  })

  it('publishes the four quarters and the persons, asks twice, and has a substitution in July', () => {
    expect(year.filter(({ command }) => command.type === 'PublishRelease').map(({ id }) => id)).toEqual([
      ...['contacts-2025-q1', 'contacts-2025-q2', 'contacts-2025-q3', 'contacts-2025-q4', 'persons-2025', 'contacts-2025-q4'],
    ])
    expect(ofType(year, 'OpenFeedbackWave')).toHaveLength(2)
    const absences = ofType(year, 'StartSubstitution').map(({ from, to }) => [from, to])
    expect(absences).toContainEqual(['2025-07-01', '2025-07-31'])
  })
})

describe('What is written in the year', () => {
  const year = demoYear(1)

  it('names nobody: persons, victims, episodes and contacts are references, and references are the only words about them', () => {
    const outside = year.filter(({ category }) => category !== contactCard.category)
    const told = JSON.stringify(outside.map(({ id, command, actor }) => ({ id, command, actor })))
    const references = told.match(/"(?:person|victim|episode|contact)-[^"]*"/gu) ?? []
    expect(references.length).toBeGreaterThan(1000)
    expect(references.filter((each) => !/^"(?:person|victim|episode|contact)-[0-9a-z]+"$/u.test(each))).toEqual([])
    const free = year.filter(({ category }) => category === 'serviceEpisode' || category === 'hotlineContact')
    expect(free.flatMap(({ command }) => longTexts(command.data))).toEqual([])
  })
})

describe('The contacts of officials and partners', () => {
  const contents = demoYear(1).flatMap(personalIn)

  it('are of invented people at addresses that nobody has', () => {
    const [names, rest] = [contents.filter((each) => each.includes(' ')), contents.filter((each) => !each.includes(' '))]
    expect(new Set(names).size).toBe(22)
    expect(names.filter((each) => !/ Näidis[a-zäõ]+$/u.test(each))).toEqual([])
    expect(rest.filter((each) => !/^(?:[a-z.]+@[a-z0-9-]+\.example|\+37200001\d\d)$/u.test(each))).toEqual([])
  })

  it('stand nowhere but in the cards', () => {
    const outside = JSON.stringify(demoYear(1).filter(({ category }) => category !== contactCard.category))
    expect(contents.filter((each) => outside.includes(each))).toEqual([])
  })
})

/** The contents of the personal values of a command. */
function personalIn({ category, command }: DemoCommand): readonly string[] {
  const contents: string[] = []
  const { command: codec } = aggregates.find((each) => each.category === category)!
  mapPersonal(codec, command, ({ value }) => contents.push(value as string))
  return contents
}

/** Whatever has the look of a sentence. */
function longTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return /\s/u.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(longTexts) : []
}
