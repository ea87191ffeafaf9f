import { streamOf } from '@dutybook/modelling'
import { given, type Plain, type RelatedHistory } from '@dutybook/modelling/testing'
import { referralOn, type EpisodeStep } from '../../testing/episode-steps.js'
import { people } from '../../testing/people.js'
import { tellsEachRefusal } from '../../testing/refusal-cases.js'
import { estonia, sample } from '../../testing/sample.js'
import { serviceEpisode } from '../episode/decider.js'
import type { SuspicionCommand } from './commands.js'
import { suspicion } from './decider.js'
import type { SuspicionEvent } from './events.js'
import { isClaimedFor, type Suspicion } from './fold.js'
import { suspicionRefusals } from './refusals.js'

const victim = 'victim-7k2m9q'
const now = '2026-12-01T09:00:00.000Z'
type Data = Plain<SuspicionCommand['data']>
const claimed = (data: Data, claimedOn: string): Plain<SuspicionEvent> => ({ type: 'ProvisionalHelpClaimed', data: { ...data, claimedOn } })
const first = claimed({ episode: 'episode-one001' }, '2026-06-08')

const suspected: EpisodeStep = ['2026-06-10', people.adviser, { type: 'StartProvisional', data: { suspectedBy: 'ska' } }]
const denied: EpisodeStep = ['2026-06-15', people.adviser, { type: 'RecordNotConfirmed', data: { by: 'police' } }]
const one = (...steps: readonly EpisodeStep[]) =>
  sample(
    serviceEpisode,
    'episode-one001',
    [referralOn('2026-06-08'), ...steps],
    [{ ...sample(suspicion, victim, []), events: [first] as never }],
  )
const referred = one()
const helped = one(suspected)
const two = sample(serviceEpisode, 'episode-two002', [referralOn('2026-06-08')])
const ofAnother = sample(serviceEpisode, 'episode-two002', [referralOn('2026-06-08', { victim: 'victim-3d8x1z' })])

const claim = (
  data: Data,
  on: string,
  past: readonly Plain<SuspicionEvent>[] = [first],
  related: readonly RelatedHistory[] = [helped, two],
) => given(suspicion, past, { ...estonia, now, id: victim, related }).when({ type: 'ClaimProvisionalHelp', data }, { occurredOn: on })

const after = (past: readonly Plain<SuspicionEvent>[]): Suspicion => given(suspicion, past, { ...estonia, now }).state

const again = { episode: 'episode-two002', circumstances: '5.1-3/77-1' }

describe('help on suspicion', () => {
  tellsEachRefusal(suspicionRefusals, {
    CLAIM_EXISTS: { outcome: () => claim({ episode: 'episode-one001', circumstances: '5.1-3/77-1' }, '2026-06-09') },
    NOT_REFERRED_HERE: {
      outcome: () => claim({ episode: 'episode-two002' }, '2026-07-01', [], [ofAnother]),
      facts: { episode: 'episode-two002' },
      at: '/episode',
    },
    SUSPICION_REPEATED: {
      outcome: () => claim({ episode: 'episode-two002' }, '2026-07-01'),
      facts: { episode: 'episode-one001' },
      at: '/circumstances',
    },
    SUSPICION_STILL_HELPED: { outcome: () => claim(again, '2026-06-24'), facts: { until: '2026-06-24' } },
  })

  it('is claimed for one episode of the person, once, whoever asks again', () => {
    const data = { episode: 'episode-one001' }
    claim(data, '2026-06-08', [], [referred]).then([claimed(data, '2026-06-08')])
    claim(data, '2026-06-20').thenNothing()
  })

  it('is not claimed for a day before the referral', () =>
    claim({ episode: 'episode-two002' }, '2026-06-07', [], [two]).thenRefused('NOT_REFERRED_HERE'))

  it('goes to another episode as long as it has not begun, so that a mistaken claim leaves nobody without help', () => {
    const data = { episode: 'episode-two002' }
    claim(data, '2026-06-09', [first], [referred, two]).then([claimed(data, '2026-06-09')])
  })

  it('is given again on new circumstances only, after the last day, or after it turned out that the suspicion was wrong', () => {
    claim(again, '2026-06-25').then([claimed(again, '2026-06-25')])
    claim(again, '2026-06-16', [first], [one(suspected, denied), two]).then([claimed(again, '2026-06-16')])
    claim(again, '2026-06-15', [first], [one(suspected, denied), two]).thenRefused('SUSPICION_STILL_HELPED', { until: '2026-06-15' })
  })

  it('is not given again on circumstances that were used before', () => {
    const past = [claimed({ episode: 'episode-one001', circumstances: again.circumstances }, '2026-06-08')]
    claim(again, '2026-07-01', past).thenRefused('SUSPICION_REPEATED')
  })

  it('begins only in the episode that it was claimed for last, from that day on', () => {
    const state = (...past: readonly Plain<SuspicionEvent>[]) => after(past)
    const day = (text: string) => text as Parameters<typeof isClaimedFor>[2]
    expect(isClaimedFor(state(), 'episode-one001', day('2026-06-08'))).toBe(false)
    expect(isClaimedFor(state(first), 'episode-one001', day('2026-06-07'))).toBe(false)
    expect(isClaimedFor(state(first), 'episode-one001', day('2026-06-08'))).toBe(true)
    expect(isClaimedFor(state(first, claimed(again, '2026-06-25')), 'episode-one001', day('2026-07-01'))).toBe(false)
  })

  it('tells how often it was claimed, and for which episode last', () => {
    expect(suspicion.summary.of({ claims: [] })).toEqual({ claims: 0 })
    expect(suspicion.summary.of(after([first]))).toEqual({ claims: 1, heldBy: 'episode-one001' })
  })

  it('is asked of the episodes that claimed it, so that a claim and a beginning at the same moment cannot both be stored', () => {
    const state = after([first])
    const command = { type: 'ClaimProvisionalHelp', data: again } as unknown as SuspicionCommand
    const needed = suspicion.needs?.(state, command, victim).map(({ decider, id }) => streamOf(decider, id))
    expect(needed).toEqual(['serviceEpisode-episode-two002', 'serviceEpisode-episode-one001'])
  })
})
