import type { Actor, LocalDate } from '@dutybook/modelling'
import { actsOn, type CommandFor } from '../act.js'
import { cast } from '../cast.js'
import type { Step } from '../step.js'
import type { Scene } from './scene.js'
import type { DataOf, Requirement } from './shortcomings.js'

type Command = CommandFor<'oversightProceeding'>
const proceeding = actsOn('oversightProceeding')

/** A step of a proceeding: who gives which command. */
export const step = (scene: Scene, after: number, actor: Actor, command: (on: LocalDate) => Command, refusedWith?: string): Step => ({
  after,
  act: (on) => proceeding(`jm-${scene.file}`, actor, command(on), refusedWith),
})

interface Occasion {
  readonly reason: DataOf<'ProposeOversight'>['reason']
  readonly requirements: readonly Requirement[]
  readonly kind?: DataOf<'ProposeOversight'>['kind']
  readonly by?: Actor
}

export const propose = (scene: Scene, { reason, requirements, kind = 'administrative', by = cast.manager }: Occasion): Step =>
  step(scene, 0, by, () => ({
    type: 'ProposeOversight',
    data: {
      reference: scene.document(),
      kind,
      planned: reason === 'riskCycle',
      provider: scene.provider.ref,
      elements: scene.provider.elements,
      requirements,
      reason,
      riskScore: scene.provider.score,
    },
  }))

export const concur = (scene: Scene, after: number): Step =>
  step(scene, after, cast.quality, () => ({ type: 'ConcurWithOversight', data: {} }))

export const decline = (scene: Scene, after: number, reason: string): Step =>
  step(scene, after, cast.quality, () => ({ type: 'DeclineOversight', data: { reason } }))

/** The order names the officials; the service takes part. */
export const initiate = (scene: Scene, after: number, by: Actor = cast.manager): Step =>
  step(scene, after, by, (on) => ({
    type: 'InitiateOversight',
    data: {
      mandate: { orderNo: `${scene.file}-k`, issuedOn: on, officials: [cast.official.person, cast.otherOfficial.person] },
      lead: by === cast.control ? by.person : cast.official.person,
      participants: by === cast.control ? [] : [cast.adviser.person],
    },
  }))

/** Proposed, concurred with and initiated within two weeks. */
export const opened = (scene: Scene, occasion: Occasion): readonly Step[] => [
  propose(scene, occasion),
  concur(scene, scene.chance.between(2, 5)),
  initiate(scene, scene.chance.between(2, 6)),
]

export const visit = (
  scene: Scene,
  after: number,
  announced: boolean,
  inspectors: readonly Actor[] = [cast.official, cast.adviser],
): Step =>
  step(scene, after, inspectors[0] ?? cast.official, () => ({
    type: 'CarryOutVisit',
    data: { visit: 'k1', inspectors: inspectors.map(({ person }) => person), announced },
  }))

export const find = (scene: Scene, finding: string, requirement: Requirement, severity: DataOf<'RecordFinding'>['severity']): Step =>
  step(scene, 0, cast.official, () => ({
    type: 'RecordFinding',
    data: { finding, requirement, severity, evidence: [scene.document()] },
  }))

export const correct = (
  scene: Scene,
  after: number,
  data: Pick<DataOf<'CorrectFinding'>, 'finding' | 'requirement' | 'severity' | 'reason'>,
): Step => step(scene, after, cast.official, () => ({ type: 'CorrectFinding', data: { ...data, evidence: [scene.document()] } }))

export const hear = (scene: Scene, after: number, way: DataOf<'HearProvider'>['way']): Step =>
  step(scene, after, cast.official, () => ({ type: 'HearProvider', data: { way, record: scene.document() } }))

export const advise = (scene: Scene, after: number, advice: string, requirement: Requirement): Step =>
  step(scene, after, cast.adviser, () => ({ type: 'GiveAdvice', data: { advice, requirement, record: scene.document() } }))

export const close = (scene: Scene, after: number, conclusion: DataOf<'CloseOversight'>['conclusion'], by: Actor = cast.official): Step =>
  step(scene, after, by, () => ({ type: 'CloseOversight', data: { conclusion, reference: scene.document() } }))
