import { flatMap, pipe, right, type Either } from '@dutybook/fp'
import { keeping, once, type Context, type Decision, type LocalDate, type Need, type Refusal, type Rule } from '@dutybook/modelling'
import { serviceEpisode } from '../episode/decider.js'
import { earlier } from '../episode/standing.js'
import type { Episode, Provisional } from '../episode/state.js'
import type { EpisodeRef } from '../episode/values.js'
import type { SuspicionCommand } from './commands.js'
import type { SuspicionEvent } from './events.js'
import { askedBy, type Claim, type Suspicion } from './fold.js'
import { refused, type SuspicionRefusal } from './refusals.js'

interface Claiming {
  readonly context: Context
  readonly state: Suspicion
  readonly data: SuspicionCommand['data']
}
type ClaimRule = Rule<Claiming, SuspicionRefusal>

const episodeOf = ({ context }: Pick<Claiming, 'context'>, episode: EpisodeRef): Episode => context.related.stateOf(serviceEpisode, episode)

/** The help is claimed for an episode of this very person. */
const referredHere: ClaimRule = (it) => {
  const { episode } = it.data
  const { referral } = episodeOf(it, episode)
  const here = referral?.asked.victim === it.context.id && referral.on <= it.context.occurredOn
  return here ? right(it) : refused('NOT_REFERRED_HERE', { episode }, '/episode')
}

/** The claims on which help has begun. A claim that led to nothing binds nobody: else a mistake would leave the person without help. */
const helped = (it: Claiming): readonly { readonly claim: Claim; readonly until: LocalDate }[] =>
  it.state.claims.flatMap((claim) => {
    const { provisional, denial } = episodeOf(it, claim.episode)
    return provisional ? [{ claim, until: lastDayOf(provisional, denial?.on) }] : []
  })

const lastDayOf = ({ expiresOn }: Provisional, deniedOn: LocalDate | undefined): LocalDate => earlier(expiresOn, deniedOn)

/**
 * Help is given once for a suspicion (OAS § 24 lg 4). That circumstances which have not been used before make another suspicion is our
 * decision [P]: who is exploited again later is not left without help.
 */
const newSuspicion: ClaimRule = (it) => {
  const [before] = helped(it)
  const { circumstances } = it.data
  if (!before) return right(it)
  const known = it.state.claims.some((each) => each.circumstances === circumstances)
  if (circumstances !== undefined && !known) return right(it)
  return refused('SUSPICION_REPEATED', { episode: before.claim.episode }, '/circumstances')
}

const afterTheEarlier: ClaimRule = (it) => {
  const running = helped(it).find(({ until }) => it.context.occurredOn <= until)
  return running ? refused('SUSPICION_STILL_HELPED', { until: running.until }) : right(it)
}

const claimRules = keeping(referredHere, newSuspicion, afterTheEarlier)

/**
 * Reserves help on suspicion for one episode in the stream of the person, who may have several. Each claim is appended at the revision
 * that it was decided on, so that of two episodes at the same moment one gets it.
 */
export function claimHelp(context: Context, state: Suspicion, { data }: SuspicionCommand): Decision<SuspicionEvent, SuspicionRefusal> {
  const last = state.claims.at(-1)
  const known = last?.episode === data.episode ? askedBy(last) : undefined
  return once({ known, asked: data, taken: (): Either<Refusal<SuspicionRefusal>, never> => refused('CLAIM_EXISTS') }, () =>
    pipe(
      claimRules({ context, state, data }),
      flatMap(() => right([{ type: 'ProvisionalHelpClaimed' as const, data: { ...data, claimedOn: context.occurredOn } }])),
    ),
  )
}

/** Whose referral it is, and what became of each claim before, is asked of the episodes. */
export const episodesNeeded = ({ claims }: Suspicion, { data }: SuspicionCommand): readonly Need[] =>
  [...new Set([data.episode, ...claims.map(({ episode }) => episode)])].map((id) => ({ decider: serviceEpisode, id }))
