import { asStored, count, list, record, viewOf, type LocalDate, type RecordOf, type RecordedOf, type RowFold } from '@dutybook/modelling'
import { EpisodeRef, IdentificationStatus, serviceEpisode, workersWithPersons, VictimRef, type EpisodeEvent } from '@dutybook/domain'
import { day, firstOf, maybeDay, year, yearOf } from '../calendar-columns.js'
import { firstOfEachYear, inOrderOfDays, isIdentified, isSuspected, registrationsOf, type StatusEntry } from './registration.js'

const many = { max: 10_000 }
const Entry = record(
  'StatusEntry',
  { et: 'Staatuse algus', en: 'Beginning of a status' },
  { episode: EpisodeRef, status: IdentificationStatus, on: day('Päev', 'Day'), year: year('Staatus', 'Status') },
)
type Entry = (typeof Entry)['_A']
const entries = (et: string, en: string) => list(Entry, { et, en }, many)

const columns = {
  victim: VictimRef,
  episodes: count('EpisodeCount', { et: 'Juhtumeid', en: 'Episodes' }),
  firstReferredOn: maybeDay('Esimene pöördumine', 'First referral'),
  registeredOn: maybeDay('Esimest korda registreeritud', 'First registered on'),
  suspectedOn: maybeDay('Esimest korda oletatav ohver', 'First suspected on'),
  identifiedOn: maybeDay('Esimest korda tuvastatud', 'First identified on'),
  registrations: entries('Registreerimised, iga aasta esimene', 'Registrations, the first of each year'),
  suspicions: entries('Oletatav ohver, iga aasta esimene', 'Suspected, the first of each year'),
  identifications: entries('Tuvastatud, iga aasta esimene', 'Identified, the first of each year'),
  statuses: entries('Kõik staatused päevade järjekorras', 'All statuses in the order of their days'),
}
export const PersonFactRow = record('PersonFactRow', { et: 'Ohvri andmed', en: 'Facts of a victim' }, columns)
export type PersonFactRow = RecordOf<typeof columns>

const named = (all: readonly StatusEntry[]): readonly Entry[] => all.map((each) => ({ ...each, year: yearOf(each.on) }))
const firstDay = ([first]: readonly StatusEntry[]): LocalDate | undefined => first?.on

/** All that follows from the statuses of a person, in whatever order they became known. */
function counted(statuses: readonly StatusEntry[]): Partial<PersonFactRow> {
  const [registrations, suspicions, identifications] = [
    registrationsOf(statuses),
    statuses.filter(isSuspected),
    statuses.filter(isIdentified),
  ].map(firstOfEachYear) as [StatusEntry[], StatusEntry[], StatusEntry[]]
  const days = { registeredOn: firstDay(registrations), suspectedOn: firstDay(suspicions), identifiedOn: firstDay(identifications) }
  return {
    ...(Object.fromEntries(Object.entries(days).filter(([, on]) => on !== undefined)) as Partial<PersonFactRow>),
    ...{ registrations: named(registrations), suspicions: named(suspicions), identifications: named(identifications) },
    statuses: named(inOrderOfDays(statuses)),
  }
}

type PersonEvent = Extract<RecordedOf<EpisodeEvent>, { readonly data: { readonly victim: VictimRef } }>

/** The status that the event tells of. Who reflects on helping the proceedings is as much a suspected victim as who is served on suspicion. */
function entryOf({ type, data, stream }: PersonEvent): StatusEntry | undefined {
  const episode = stream.slice(serviceEpisode.category.length + 1) as EpisodeRef
  switch (type) {
    case 'ReferralRegistered':
      return undefined
    case 'ProvisionalServiceStarted':
      return { episode, status: 'suspected', on: data.startedOn }
    case 'ReflectionPeriodRecorded':
      return { episode, status: 'suspected', on: data.toldOn }
    case 'VictimStatusConfirmed':
      return { episode, status: data.section === 'foreign' ? 'identifiedAbroad' : 'identified', on: data.confirmedOn }
    case 'VictimStatusNotConfirmed':
      return { episode, status: 'notConfirmed', on: data.decidedOn }
  }
}

/** In an episode a person comes into a status once: on the earliest of its days, in whatever order they became known. */
function withEntry(statuses: readonly StatusEntry[], entry: StatusEntry | undefined): readonly StatusEntry[] {
  if (!entry) return statuses
  const alike = (each: StatusEntry) =>
    each.episode === entry.episode && (each.status === entry.status || (isIdentified(each) && isIdentified(entry)))
  const known = statuses.find(alike)
  return known && known.on <= entry.on ? statuses : [...statuses.filter((each) => each !== known), entry]
}

const opened = (event: PersonEvent, victim: string): PersonFactRow => {
  const referredOn = event.type === 'ReferralRegistered' ? event.data.referredOn : undefined
  return {
    victim: victim as VictimRef,
    episodes: referredOn === undefined ? 0 : 1,
    ...(referredOn === undefined ? {} : { firstReferredOn: referredOn }),
    ...{ registrations: [], suspicions: [], identifications: [], statuses: [] },
    ...counted(withEntry([], entryOf(event))),
  }
}

const changed = ({ statuses }: PersonFactRow, event: PersonEvent) => counted(withEntry(statuses, entryOf(event)))

const fold: RowFold<PersonFactRow, PersonEvent> = {
  opens: {
    ReferralRegistered: opened,
    ProvisionalServiceStarted: opened,
    ReflectionPeriodRecorded: opened,
    VictimStatusConfirmed: opened,
    VictimStatusNotConfirmed: opened,
  },
  changes: {
    ReferralRegistered: ({ episodes, firstReferredOn }, { data }) => ({
      episodes: episodes + 1,
      firstReferredOn: firstOf(firstReferredOn, data.referredOn),
    }),
    ProvisionalServiceStarted: changed,
    ReflectionPeriodRecorded: changed,
    VictimStatusConfirmed: changed,
    VictimStatusNotConfirmed: changed,
  },
}

/**
 * One row per reference of a victim. It cannot know that two references stand for one person, or one reference for two: whoever registers
 * the referral decides that. What the person is in codes stands in the rows of the episodes that the lists name.
 */
export const personFacts = viewOf({
  name: 'personFacts',
  version: 1,
  label: { et: 'Ohvrid loendamiseks', en: 'Victims to be counted' },
  duty: '3.1',
  readers: workersWithPersons,
  ...asStored(PersonFactRow),
  sources: [serviceEpisode],
  keys: ({ data }) => [data.victim],
  fold,
})
