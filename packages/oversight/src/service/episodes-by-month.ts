import { asStored, called, count, record, viewOf, type Patch, type RecordedOf, type RowFold, type TypeOf } from '@dutybook/modelling'
import { ReportingPeriodId, serviceEpisode, workersWithPersons, type EpisodeEvent } from '@dutybook/domain'

const number = (name: string, et: string, en: string) => count(name, { et, en })

/** How many episodes; no row says which. */
export const EpisodeCountRow = record(
  'EpisodeCountRow',
  { et: 'Juhtumid kuus', en: 'Episodes in a month' },
  {
    month: called(ReportingPeriodId, 'Kuu', 'Month'),
    referred: number('Referred', 'Pöördumisi', 'Referrals'),
    objected: number('Objected', 'Andmete töötlemise keelde', 'Objections to processing'),
    ended: number('Ended', 'Lõppenud teenuseid', 'Services ended'),
    refused: number('Refused', 'Teenusest keeldumisi', 'Services refused'),
  },
)
export type EpisodeCountRow = TypeOf<typeof EpisodeCountRow>

type Counted = Exclude<keyof EpisodeCountRow, 'month'>

const counting = {
  ReferralRegistered: 'referred',
  ProcessingObjectionRecorded: 'objected',
  ServiceEnded: 'ended',
  ServiceRefused: 'refused',
} as const satisfies { readonly [Type in EpisodeEvent['type']]?: Counted }

const none = (month: string): EpisodeCountRow => ({
  month: month as EpisodeCountRow['month'],
  ...{ referred: 0, objected: 0, ended: 0, refused: 0 },
})
const oneMore = (row: EpisodeCountRow, counted: Counted): Pick<EpisodeCountRow, Counted> => ({ ...row, [counted]: row[counted] + 1 })

const types = Object.entries(counting)
const counts = {
  opens: Object.fromEntries(types.map(([type, counted]) => [type, (_: unknown, key: string) => ({ ...none(key), [counted]: 1 })])),
  changes: Object.fromEntries(
    types.map(([type, counted]) => [type, (row: EpisodeCountRow): Patch<EpisodeCountRow> => oneMore(row, counted)]),
  ),
} as RowFold<EpisodeCountRow, EpisodeEvent>

/** The numbers of episodes by month, also of those that are on no list any more. For the same readers: small numbers can point at a person. */
export const episodesByMonth = viewOf({
  name: 'episodesByMonth',
  version: 1,
  label: { et: 'Juhtumid kuude kaupa', en: 'Episodes by month' },
  duty: '3.1',
  readers: workersWithPersons,
  ...asStored(EpisodeCountRow),
  sources: [serviceEpisode],
  keys: (event: RecordedOf<EpisodeEvent>) => [event.metadata.occurredOn.slice(0, 7)],
  fold: counts,
})
