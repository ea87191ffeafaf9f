import { isLeft } from '@dutybook/fp'
import {
  Actor,
  decideWithKernelRules,
  Instant,
  plusDays,
  relatedTo,
  streamOf,
  type LocalDate,
  type RecordedEvent,
} from '@dutybook/modelling'
import { inLogOrder, recorded, valid, type Plain } from '@dutybook/modelling/testing'
import fc, { type Arbitrary } from 'fast-check'
import { EpisodeCommand } from '../service/episode/commands.js'
import { serviceEpisode } from '../service/episode/decider.js'
import type { Episode } from '../service/episode/state.js'
import { EpisodeRef } from '../service/episode/values.js'
import { suspicionFold, type Suspicion } from '../service/suspicion/fold.js'
import { plainAssessment, plainReferral } from './episode-steps.js'
import { people } from './people.js'
import { estonia } from './sample.js'

const first = '2025-01-01' as LocalDate
const id = 'episode-gene01'

/** The days on which the generated episodes play. */
export const episodeDays: readonly LocalDate[] = Array.from({ length: 120 }, (_, n) => plusDays(first, n))

/** Something that is tried, so many days after the move before it, for a day that lies so many days back. */
interface Move {
  readonly command: (today: LocalDate, nth: number) => Plain<EpisodeCommand>
  readonly after: number
  readonly late: number
}

const child = { ageGroup: '15-17', person: { ...plainReferral.person, unaccompanied: true } } as const
const abused = { ...plainReferral.case, forms: ['sexual'] } as const

const commands: readonly Move['command'][] = [
  () => ({ type: 'RegisterReferral', data: plainReferral }),
  () => ({ type: 'RegisterReferral', data: { ...plainReferral, ...child, case: abused } }),
  (_, nth) => ({ type: 'AssessNeed', data: { ...plainAssessment, assessment: `h${nth}` } }),
  (_, nth) => ({ type: 'AssessNeed', data: { ...plainAssessment, assessment: `h${nth}`, path: 'child', elements: ['E5', 'E8'] } }),
  () => ({ type: 'StartProvisional', data: { suspectedBy: 'ska' } }),
  () => ({ type: 'ConfirmVictim', data: { by: 'police', section: 'KarS133' } }),
  () => ({ type: 'RecordNotConfirmed', data: { by: 'police' } }),
  (today) => ({ type: 'RecordReflectionPeriod', data: { toldOn: today, endsOn: plusDays(today, 30) } }),
  () => ({ type: 'RevokeReflectionPeriod', data: { ground: 'renewedContact' } }),
  (today) => ({ type: 'RecordPublicInterestPermit', data: { validFrom: today, validUntil: plusDays(today, 40) } }),
  () => ({ type: 'RecordHealthInsurance', data: { status: 'insured' } }),
  () => ({ type: 'RecordChildMeasure', data: { measure: 'sexualAbuseMeasures' } }),
  () => ({ type: 'RecordChildMeasure', data: { measure: 'unaccompaniedMinor' } }),
  () => ({ type: 'RecordChildMeasure', data: { measure: 'substituteCare' } }),
  () => ({ type: 'EstablishAge', data: { ageGroup: '18-24' } }),
  () => ({ type: 'ChangeEpisodeCodes', data: { person: plainReferral.person, case: abused } }),
  (_, nth) => ({ type: 'GrantElement', data: { grant: `a${nth}`, element: 'E5' } }),
  (_, nth) => ({ type: 'GrantElement', data: { grant: `a${nth}`, element: 'E1' } }),
  (_, nth) => ({ type: 'EndElement', data: { grant: `a${nth - 1}` } }),
  () => ({ type: 'RecordProcessingObjection', data: {} }),
  () => ({ type: 'EndService', data: { reason: 'leftEstonia' } }),
  () => ({ type: 'RefuseService', data: { ground: 'personDeclined' } }),
]
const rare = 3

/** The person has no other episode: help on suspicion was claimed for this one before everything else. */
const claimed = relatedTo(
  new Map([
    [streamOf(suspicionFold, plainReferral.victim), { claims: [{ episode: valid(EpisodeRef, id), claimedOn: first }] } satisfies Suspicion],
  ]),
)

/** Histories of one episode, made by commands that the rules accepted, some of them for days that lie back. */
export const episodeLogs: Arbitrary<readonly RecordedEvent[]> = fc
  .tuple(
    fc.constantFrom(...commands.slice(0, 2)),
    fc.array(
      fc.record({
        command: fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...commands.slice(2, -rare)) },
          { weight: 1, arbitrary: fc.constantFrom(...commands.slice(-rare)) },
        ),
        after: fc.nat({ max: 8 }),
        late: fc.nat({ max: 6 }),
      }),
      { minLength: 2, maxLength: 14 },
    ),
  )
  .map(([referral, moves]) => logOf([{ command: referral, after: 10, late: 0 }, ...moves]))

function logOf(moves: readonly Move[]): readonly RecordedEvent[] {
  let state: Episode = serviceEpisode.initialState
  let today = first
  const events = moves.flatMap(({ command, after, late }, nth) => {
    today = plusDays(today, after)
    const occurredOn = plusDays(today, -late)
    const made = decided(state, command(occurredOn, nth), occurredOn, today)
    state = made.reduce(serviceEpisode.evolve, state)
    const clocks = { occurredOn, recordedAt: `${today}T09:00:00.000Z` }
    return made.map((event) => recorded(streamOf(serviceEpisode, id), event, clocks))
  })
  return inLogOrder(events)
}

/** What comes of a command: nothing when it is refused. */
function decided(state: Episode, plain: Plain<EpisodeCommand>, occurredOn: LocalDate, today: LocalDate) {
  const now = valid(Instant, `${today}T09:00:00.000Z`)
  const context = { ...estonia, id, now, occurredOn, actor: valid(Actor, people.adviser), related: claimed }
  const decision = decideWithKernelRules(serviceEpisode, context, state, valid(EpisodeCommand, plain))
  return isLeft(decision) ? [] : decision.right
}
