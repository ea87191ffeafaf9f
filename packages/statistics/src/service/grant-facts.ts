import { asStored, called, count, optional, record, viewOf, type RecordOf, type RecordedOf, type RowFold } from '@dutybook/modelling'
import {
  EpisodeRef,
  GrantId,
  HealthCost,
  ProviderRef,
  ServiceElementCode,
  serviceEpisode,
  workersWithPersons,
  type EpisodeEvent,
} from '@dutybook/domain'
import { day, maybeDay, month, monthOf, year, yearOf } from '../calendar-columns.js'

const columns = {
  episode: EpisodeRef,
  grant: GrantId,
  element: ServiceElementCode,
  provider: optional(ProviderRef),
  healthCost: optional(HealthCost),
  grantedFrom: day('Antud alates', 'Granted from'),
  grantedYear: year('Andmine', 'Grant'),
  grantedMonth: month('Andmine', 'Grant'),
  endedOn: maybeDay('Lõpetamise päev', 'Ended on'),
  lastDay: maybeDay('Viimane päev, mis lõpetamisel loendati', 'Last day counted at the ending'),
  days: optional(called(count('GrantDays', { et: 'Päevi', en: 'Days' }), 'Lõpetamisel loendatud päevi', 'Days counted at the ending')),
}
export const GrantFactRow = record('GrantFactRow', { et: 'Antud teenuse osa andmed', en: 'Facts of an element granted' }, columns)
export type GrantFactRow = RecordOf<typeof columns>

type GrantEvent = Extract<RecordedOf<EpisodeEvent>, { readonly type: 'ServiceElementGranted' | 'ServiceElementEnded' }>

const fold: RowFold<GrantFactRow, GrantEvent> = {
  opens: {
    ServiceElementGranted: ({ data: { from, ...data } }, key) => ({
      episode: key.split('/', 1)[0] as EpisodeRef,
      ...data,
      ...{ grantedFrom: from, grantedYear: yearOf(from), grantedMonth: monthOf(from) },
    }),
  },
  changes: {
    ServiceElementEnded: (_, { data: { lastDay, days }, metadata }) => ({ endedOn: metadata.occurredOn, lastDay, days }),
  },
}

/**
 * One row per element that was granted. `days` are those that were counted when it ended. A fact that became known later may shorten them:
 * a day counts that is after `grantedFrom`, no later than `endedOn`, and no later than `countedUntil` of the episode.
 */
export const grantFacts = viewOf({
  name: 'grantFacts',
  version: 1,
  label: { et: 'Antud teenuse osad loendamiseks', en: 'Elements granted to be counted' },
  duty: '3.1',
  readers: workersWithPersons,
  ...asStored(GrantFactRow),
  sources: [serviceEpisode],
  keys: ({ data }, episode) => [`${episode}/${data.grant}`],
  fold,
})
