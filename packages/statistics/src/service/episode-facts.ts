import { asStored, viewOf } from '@dutybook/modelling'
import { serviceEpisode, workersWithPersons } from '@dutybook/domain'
import { episodeFold } from './episode-fold.js'
import { EpisodeFactRow } from './episode-row.js'

/**
 * One row per episode, from the referral on. Who objected to processing is gone from the lists of workers, not from here: the row holds
 * codes and random references only.
 */
export const episodeFacts = viewOf({
  name: 'episodeFacts',
  version: 1,
  label: { et: 'Teenuse juhtumid loendamiseks', en: 'Service episodes to be counted' },
  duty: '3.1',
  readers: workersWithPersons,
  ...asStored(EpisodeFactRow),
  sources: [serviceEpisode],
  keys: (_, episode) => [episode],
  fold: episodeFold,
})
