import type { CitizenshipGroup, EuAgeGroup, ExploitationForm, Sex } from '@dutybook/domain'
import { choice, type Period, type RowsOf, type TypeOf } from '@dutybook/modelling'
import { isWithin } from '../count-table.js'
import { episodeFacts } from '../service/episode-facts.js'
import type { EpisodeFactRow } from '../service/episode-row.js'
import { personFacts, type PersonFactRow } from '../service/person-facts.js'

/**
 * How a person came into the figures of a period, each in one way, so that sums are sums. Registered are all but the last; suspected are
 * the first two; identified are all but the first. A person counts in each of these once (domain model §3 "Counting rules").
 */
export const StatusCourse = choice(
  'StatusCourse',
  { et: 'Ohvri staatus', en: 'Status' },
  {
    suspectedOnly: { et: 'oletatav', en: 'suspected' },
    suspectedAndIdentified: { et: 'oletatav, siis tuvastatud', en: 'suspected, then identified' },
    identifiedOnly: { et: 'kohe tuvastatud', en: 'identified at once' },
    identifiedLater: { et: 'tuvastatud, oletatav juba varem', en: 'identified, suspected in an earlier period' },
  },
)
export type StatusCourse = TypeOf<typeof StatusCourse>

/** The form in the layout of the European collection; who suffered several is counted once, as such. */
export const MainForm = choice(
  'MainForm',
  { et: 'Ekspluateerimise vorm', en: 'Form of exploitation' },
  {
    sexual: { et: 'seksuaalne', en: 'sexual' },
    labour: { et: 'tööalane', en: 'labour' },
    other: { et: 'muu', en: 'other' },
    several: { et: 'mitu vormi', en: 'several forms' },
    unknown: { et: 'teadmata', en: 'unknown' },
  },
)
export type MainForm = TypeOf<typeof MainForm>

export function mainFormOf(forms: readonly ExploitationForm[]): MainForm {
  const known = new Set(forms.filter((each) => each !== 'unknown').map((each) => (each === 'sexual' || each === 'labour' ? each : 'other')))
  const [first = 'unknown', ...others] = known
  return others.length > 0 ? 'several' : first
}

/** A person in the figures of a period. What they are in codes is what is known of the episode that brought them there. */
export interface PersonUnit {
  readonly victim: string
  readonly status: StatusCourse
  readonly sex: TypeOf<typeof Sex>
  readonly age: TypeOf<typeof EuAgeGroup>
  readonly citizenship: TypeOf<typeof CitizenshipGroup>
  readonly form: MainForm
}

type Entries = PersonFactRow['registrations']

const within = (entries: Entries, period: Period) => entries.find(({ on }) => isWithin(on, period))

function courseOf({ registrations, suspicions, identifications }: PersonFactRow, period: Period): StatusCourse | undefined {
  const [registered, suspected, identified] = [registrations, suspicions, identifications].map((each) => within(each, period))
  if (!registered && !identified) return undefined
  if (!registered) return 'identifiedLater'
  if (!suspected) return 'identifiedOnly'
  return identified ? 'suspectedAndIdentified' : 'suspectedOnly'
}

const unknown = { sex: 'unknown', age: 'unknown', citizenship: 'unknown', form: 'unknown' } as const

const codesOf = (episode: EpisodeFactRow | undefined): Omit<PersonUnit, 'victim' | 'status'> =>
  episode === undefined
    ? unknown
    : { sex: episode.sex, age: episode.euAgeGroup, citizenship: episode.citizenshipGroup, form: mainFormOf(episode.forms) }

/** Everybody who came into a status in the period, each once: by the first status of the period. */
export function personsIn(rowsOf: RowsOf, period: Period): readonly PersonUnit[] {
  const episodes = rowsOf(episodeFacts)
  return [...rowsOf(personFacts).values()].flatMap((person) => {
    const status = courseOf(person, period)
    const entry = within(person.registrations, period) ?? within(person.identifications, period)
    if (!status || !entry) return []
    return [{ victim: person.victim, status, ...codesOf(episodes.get(entry.episode)) }]
  })
}
