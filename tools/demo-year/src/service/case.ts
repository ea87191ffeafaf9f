import type { Actor, LocalDate } from '@dutybook/modelling'
import { actsOn, type CommandFor, type DataFor } from '../act.js'
import { cast } from '../cast.js'
import type { Chance } from '../chance.js'
import type { Step } from '../step.js'
import type { Profile } from './profile.js'

export type EpisodeData<Type extends CommandFor<'serviceEpisode'>['type']> = DataFor<'serviceEpisode', Type>
export type Element = EpisodeData<'GrantElement'>['element']

/** One episode of the story: whose it is, what is known of them, and who provides what. */
export interface Case {
  readonly chance: Chance
  readonly episode: string
  readonly victim: string
  readonly profile: Profile
  /** Who provides the element here; nobody but the agency itself where it is left out. */
  readonly providerOf: (element: Element) => string | undefined
}

export type CasePlot = (it: Case) => readonly Step[]

const episode = actsOn('serviceEpisode')

/** A step of an episode: who gives which command. */
export const act = (
  it: Case,
  after: number,
  command: CommandFor<'serviceEpisode'> | ((on: LocalDate) => CommandFor<'serviceEpisode'>),
  { by = cast.adviser, refusedWith }: { readonly by?: Actor; readonly refusedWith?: string } = {},
): Step => ({
  after,
  act: (on) => episode(it.episode, by, typeof command === 'function' ? command(on) : command, refusedWith),
})

export const refer = (it: Case): Step => act(it, 0, { type: 'RegisterReferral', data: { ...it.profile, victim: it.victim } })

const levels = ['none', 'some', 'great'] as const

interface Assessing {
  readonly path?: 'adult' | 'child'
  readonly assessment?: string
  readonly refusedWith?: string
}

export function assess(
  it: Case,
  after: number,
  elements: readonly Element[],
  { path = 'adult', assessment = 'h1', ...outcome }: Assessing = {},
): Step {
  const level = (least = 0) => levels[it.chance.between(least, 2)] ?? 'some'
  const domains = {
    ...{ physical: level(), health: level(), psychological: level(1), emotional: level(1) },
    ...{ social: level(), cognitive: level(), vulnerability: level(1) },
  }
  return act(it, after, { type: 'AssessNeed', data: { assessment, path, domains, elements } }, outcome)
}

const person = actsOn('suspicion')

/** The agency may suspect by itself; the Labour Inspectorate may too (OAS § 24 lg 4). The help is claimed for the case, then it begins. */
export const suspect = (it: Case, after: number): readonly Step[] => [
  { after, act: () => person(it.victim, cast.adviser, { type: 'ClaimProvisionalHelp', data: { episode: it.episode } }) },
  suspectAs(it, 0, it.profile.source === 'labourInspectorate' ? 'labourInspectorate' : 'ska'),
]

export const suspectAs = (
  it: Case,
  after: number,
  suspectedBy: EpisodeData<'StartProvisional'>['suspectedBy'],
  refusedWith?: string,
): Step => act(it, after, { type: 'StartProvisional', data: { suspectedBy } }, refusedWith === undefined ? {} : { refusedWith })

const sectionOf = ({ profile: { ageGroup, case: codes } }: Case): EpisodeData<'ConfirmVictim'>['section'] => {
  if (ageGroup === '12-14' || ageGroup === '15-17') return 'KarS175'
  return codes.forms.includes('sexual') ? 'KarS133-2' : 'KarS133'
}

export const confirm = (it: Case, after: number, by: EpisodeData<'ConfirmVictim'>['by'] = 'police'): Step =>
  act(it, after, { type: 'ConfirmVictim', data: { by, section: sectionOf(it) } })

export const deny = (it: Case, after: number): Step => act(it, after, { type: 'RecordNotConfirmed', data: { by: 'police' } })

export const insure = (it: Case, after: number, status: EpisodeData<'RecordHealthInsurance'>['status']): Step =>
  act(it, after, { type: 'RecordHealthInsurance', data: { status } })

export const protect = (it: Case, after: number, measure: EpisodeData<'RecordChildMeasure'>['measure']): Step =>
  act(it, after, { type: 'RecordChildMeasure', data: { measure } })

export const grant = (it: Case, after: number, data: Omit<EpisodeData<'GrantElement'>, 'provider'>, refusedWith?: string): Step => {
  const provider = it.providerOf(data.element)
  const asked = provider === undefined ? data : { ...data, provider }
  return act(it, after, { type: 'GrantElement', data: asked }, refusedWith === undefined ? {} : { refusedWith })
}

export const stopGrant = (it: Case, after: number, id: string): Step => act(it, after, { type: 'EndElement', data: { grant: id } })

export const object = (it: Case, after: number): Step => act(it, after, { type: 'RecordProcessingObjection', data: {} })

export const end = (it: Case, after: number, reason: EpisodeData<'EndService'>['reason']): Step =>
  act(it, after, { type: 'EndService', data: { reason } })

export const refuse = (it: Case, after: number, ground: EpisodeData<'RefuseService'>['ground']): Step =>
  act(it, after, { type: 'RefuseService', data: { ground } })
