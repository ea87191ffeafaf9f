import type { RelatedHistory } from '@dutybook/modelling/testing'
import type { EpisodeCommand } from '../service/episode/commands.js'
import type { EpisodeEvent } from '../service/episode/episode-event.js'
import { serviceEpisode } from '../service/episode/decider.js'
import type { SuspicionCommand } from '../service/suspicion/commands.js'
import { suspicion } from '../service/suspicion/decider.js'
import type { SuspicionEvent } from '../service/suspicion/events.js'
import type { EpisodeStep } from './episode-steps.js'
import { people } from './people.js'
import { sample, type ToldSample } from './sample.js'

/** Help on suspicion, claimed for the episode on the day of its referral. */
export function helpClaimed(episode: string, steps: readonly EpisodeStep[]): ToldSample<SuspicionCommand, SuspicionEvent> {
  const referral = steps.flatMap(([on, , command]) => (command.type === 'RegisterReferral' ? [{ on, victim: command.data.victim }] : []))
  const referred = sample(serviceEpisode, episode, steps.slice(0, 1))
  return sample(
    suspicion,
    referral[0]?.victim ?? 'victim-none00',
    referral.map(({ on }) => [on, people.adviser, { type: 'ClaimProvisionalHelp', data: { episode } }]),
    [referred],
  )
}

/** What stands beside an episode that begins with these steps. */
export const besideEpisode = (
  episode: string,
  steps: readonly EpisodeStep[],
): readonly (RelatedHistory & ToldSample<SuspicionCommand, SuspicionEvent>)[] => (steps.length === 0 ? [] : [helpClaimed(episode, steps)])

/** An episode that really came to these steps, with help on suspicion claimed for it at once. */
export const toldEpisode = (episode: string, steps: readonly EpisodeStep[]): ToldSample<EpisodeCommand, EpisodeEvent> =>
  sample(serviceEpisode, episode, steps, besideEpisode(episode, steps))
