import type { Law } from '@dutybook/modelling'
import { given } from '@dutybook/modelling/testing'
import { serviceEpisode } from '../service/episode/decider.js'
import type { EpisodeStep } from './episode-steps.js'
import { estonia } from './sample.js'
import { besideEpisode, toldEpisode } from './told-episode.js'

const id = 'episode-test01'

/** An episode that really came to these steps. The law of Estonia holds for what follows, unless the test says otherwise. */
export const givenEpisode = (steps: readonly EpisodeStep[], law: Law = estonia.law) =>
  given(serviceEpisode, toldEpisode(id, steps).events, { ...estonia, law, id, related: besideEpisode(id, steps) })
