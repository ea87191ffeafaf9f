import { euros } from '@dutybook/modelling'
import { cast } from '../cast.js'
import { daysAfter } from '../days.js'
import { step } from './inspection-steps.js'
import { obligations, type DataOf, type Requirement } from './shortcomings.js'
import type { Step } from '../step.js'
import type { Scene } from './scene.js'

interface PointPlan {
  readonly point: string
  readonly finding: string
  readonly requirement: Requirement
  /** Calendar days from the precept to the deadline. */
  readonly within: number
  /** Penalty payment warned of, in euros. */
  readonly warning: number
}

/** Every precept of the story is the first of its proceeding. */
const precept = 'e1'

export const issue = (scene: Scene, after: number, points: readonly PointPlan[]): Step =>
  step(scene, after, cast.official, (on) => ({
    type: 'IssuePrecept',
    data: {
      precept,
      reference: scene.document(),
      points: points.map(({ point, finding, requirement, within, warning }) => {
        const { obligation, act, section } = obligations[requirement]
        const deadline = daysAfter(on, within)
        return { point, obligation, basis: { act, section }, deadline, findings: [finding], warningAmount: euros(warning) }
      }),
    },
  }))

export const challenge = (scene: Scene, after: number): Step =>
  step(scene, after, cast.official, () => ({ type: 'RecordChallenge', data: { precept, reference: scene.document() } }))

export const suspend = (scene: Scene, after: number): Step =>
  step(scene, after, cast.director, () => ({ type: 'SuspendEnforcement', data: { precept, reference: scene.document() } }))

export const uphold = (scene: Scene, after: number): Step =>
  step(scene, after, cast.director, () => ({ type: 'UpholdPrecept', data: { precept, reference: scene.document() } }))

export const annul = (scene: Scene, after: number, points: readonly string[]): Step =>
  step(scene, after, cast.director, () => ({ type: 'AnnulPrecept', data: { precept, reference: scene.document(), points } }))

export const extend = (scene: Scene, after: number, point: string, by: number, reason: string): Step =>
  step(scene, after, cast.official, (on) => ({
    type: 'ExtendPreceptDeadline',
    data: { precept, point, deadline: daysAfter(on, by), reason },
  }))

export const fulfil = (scene: Scene, after: number, point: string): Step =>
  step(scene, after, cast.official, () => ({ type: 'ConfirmPointFulfilled', data: { precept, point, evidence: [scene.document()] } }))

type Result = DataOf<'CarryOutFollowUpCheck'>['results'][number]['result']

export const check = (scene: Scene, after: number, name: string, results: Readonly<Record<string, Result>>): Step =>
  step(scene, after, cast.official, () => ({
    type: 'CarryOutFollowUpCheck',
    data: {
      check: name,
      inspectors: [cast.official.person],
      results: Object.entries(results).map(([point, result]) => ({ precept, point, result })),
      evidence: [scene.document()],
    },
  }))

export const penalise = (scene: Scene, after: number, point: string, amount: number, refusedWith?: string): Step =>
  step(
    scene,
    after,
    cast.official,
    () => ({ type: 'ApplyPenaltyPayment', data: { precept, point, penalty: 's1', amount: euros(amount) } }),
    refusedWith,
  )
