import { type RecordedEvent } from '@dutybook/modelling'
import { agreesWithRecount } from '../testing/agreement.js'
import { notedEpisodes, type NotedEpisode } from '../testing/noted-episodes.js'
import { daysFrom, earliestOf, mean, median, type Cells } from '../testing/pencil.js'

// The counts once more, straight from the events in plain loops: no view, no fold and no rule is shared with what they check.

const tables = [
  'registeredVictims',
  'victimsByForm',
  'victimsByFormAndCitizenship',
  'victimsByControlMeans',
  'victimsByAgeGroup',
  'victimsByYear',
  'conversionOfSuspected',
  'childVictims',
]
const periods = [
  ['2025-01-01', '2025-12-31'],
  ['2026-01-01', '2026-12-31'],
  ['2025-06-15', '2026-06-22'],
] as const

type Status = 'suspected' | 'identified' | 'identifiedAbroad' | 'notConfirmed'
interface Came {
  readonly status: Status
  readonly on: string
  readonly episode: NotedEpisode
}

function cameTo(episode: NotedEpisode): readonly Came[] {
  const came: Came[] = []
  const begun: string[] = []
  if (episode.provisional) begun.push(episode.provisional.from)
  if (episode.reflection) begun.push(episode.reflection.from)
  const suspected = earliestOf(begun)
  if (suspected !== undefined) came.push({ status: 'suspected', on: suspected, episode })
  const { confirmed, denied } = episode
  if (confirmed) came.push({ status: confirmed.abroad ? 'identifiedAbroad' : 'identified', on: confirmed.on, episode })
  if (denied !== undefined) came.push({ status: 'notConfirmed', on: denied, episode })
  return came
}

const rank: readonly string[] = ['suspected', 'identified', 'identifiedAbroad', 'notConfirmed']

/** Of every victim, what they came to, by day. */
function peopleIn(log: readonly RecordedEvent[]): readonly (readonly Came[])[] {
  const people = new Map<string, Came[]>()
  for (const episode of notedEpisodes(log)) people.set(episode.victim, [...(people.get(episode.victim) ?? []), ...cameTo(episode)])
  for (const came of people.values()) {
    const key = ({ on, status, episode }: Came): string => `${on} ${rank.indexOf(status)} ${episode.id}`
    came.sort((one, other) => (key(one) < key(other) ? -1 : 1))
  }
  return [...people.values()]
}

const union = ['AUT', 'BEL', 'BGR', 'HRV', 'CYP', 'CZE', 'DNK', 'FIN', 'FRA', 'DEU', 'GRC', 'HUN', 'IRL', 'ITA', 'LVA', 'LTU', 'LUX', 'MLT']
union.push('NLD', 'POL', 'PRT', 'ROU', 'SVK', 'SVN', 'ESP', 'SWE')

function citizens({ citizenship }: NotedEpisode['person'], day: string): string {
  if (['stateless', 'undetermined', 'unknown'].includes(citizenship)) return citizenship
  if (citizenship === 'EST') return 'EE'
  return union.includes(citizenship) || (citizenship === 'GBR' && day <= '2020-01-31') ? 'otherEU' : 'nonEU'
}

const agesOf = (age: string): string => (age === 'unknown' ? age : ['0-11', '12-14', '15-17'].includes(age) ? 'child' : 'adult')

function recount(log: readonly RecordedEvent[], from: string, to: string): Cells {
  const cells: Cells = {}
  const add = (cell: string, n = 1): void => {
    cells[cell] = Number(cells[cell] ?? 0) + n
  }
  const inside = (day: string): boolean => from <= day && day <= to
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    cells[`victimsByYear ${year} method`] = year >= 2023 ? 2 : 1
    if (year === 2023) cells[`victimsByYear ${year} breaksSeries`] = true
  }
  const count = (column: string, { episode, on }: Came): void => {
    const { person, case: codes, age } = episode
    const of = citizens(person, episode.referred)
    add(`registeredVictims ${person.sex} ${agesOf(age)} ${of} ${column}`)
    for (const form of new Set(codes.forms)) {
      add(`victimsByForm ${form} ${person.sex} ${agesOf(age)} ${column}`)
      add(`victimsByFormAndCitizenship ${form} ${of} ${column}`)
    }
    for (const means of new Set(codes.means)) add(`victimsByControlMeans ${means} ${column}`)
    add(`victimsByAgeGroup ${age} ${person.sex} ${column}`)
    add(`victimsByYear ${on.slice(0, 4)} ${column}`)
    if (column !== 'registered') return
    const [sexual, labour] = [codes.forms.includes('sexual'), codes.forms.includes('labour')]
    if (sexual) add(`victimsByYear ${on.slice(0, 4)} sexual`)
    if (labour) add(`victimsByYear ${on.slice(0, 4)} labour`)
    if (sexual && labour) add(`victimsByYear ${on.slice(0, 4)} sexualAndLabour`)
    if (!episode.minor) return
    add('childVictims treatedAsMinors')
    if (age === 'unknown') add('childVictims ageUnknown')
    if (person.unaccompanied) add('childVictims unaccompanied')
    if (episode.care) add('childVictims inSubstituteCare')
  }
  const converted: number[] = []
  for (const came of peopleIn(log)) {
    const years = new Set<string>()
    let open = false
    for (const each of came) {
      const identified = each.status.startsWith('identified')
      const registers = each.status === 'suspected' || (identified && !open)
      if (each.status === 'suspected') open = true
      if (identified) open = false
      const own = `${each.status} ${each.on.slice(0, 4)}`
      const first = !years.has(own)
      years.add(own)
      if (first && inside(each.on)) count(each.status, each)
      const registered = `registered ${each.on.slice(0, 4)}`
      if (registers && !years.has(registered) && inside(each.on)) count('registered', each)
      if (registers) years.add(registered)
      if (each.status !== 'suspected' || !first || !inside(each.on)) continue
      add('conversionOfSuspected suspected')
      const later = came.filter(({ on }) => on >= each.on)
      const found = later.find(({ status }) => status.startsWith('identified'))
      if (found) converted.push(daysFrom(each.on, found.on))
      if (found) add('conversionOfSuspected identified')
      else if (later.some(({ status }) => status === 'notConfirmed')) add('conversionOfSuspected notConfirmed')
      else add('conversionOfSuspected undecided')
    }
  }
  const suspected = Number(cells['conversionOfSuspected suspected'] ?? 0)
  if (suspected > 0) cells['conversionOfSuspected percent'] = Math.round((100 * converted.length) / suspected)
  cells['conversionOfSuspected medianDays'] = median(converted)
  cells['conversionOfSuspected meanDays'] = mean(converted)
  return cells
}

describe('the tables of victims', () => agreesWithRecount({ tables, periods, recount }))
