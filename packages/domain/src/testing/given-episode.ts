import type { Law } from '@dutybook/modelling'
import { given } from '@dutybook/modelling/testing'
import { serviceEpisode } from '../service/episode/decider.js'
import type { EpisodeStep } from './episode-steps.js'
import { estonia, sample } from './sample.js'

/** An episode that really came to these steps. The law of Estonia holds for what follows, unless the test says otherwise. */
export const givenEpisode = (steps: readonly EpisodeStep[], law: Law = estonia.law) =>
  given(serviceEpisode, sample(serviceEpisode, 'episode-test01', steps).events, { ...estonia, law })
