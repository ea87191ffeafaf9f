import { codesOf, plusDays, type Choice } from '@dutybook/modelling'
import * as codes from '../service/codes/index.js'
import { hotlineContact } from '../service/contact/decider.js'
import { serviceElement } from '../service/element/decider.js'
import { serviceEpisode } from '../service/episode/decider.js'
import { ChildMeasure } from '../service/episode/values.js'
import { suspicion } from '../service/suspicion/decider.js'
import { ServiceElementCode } from '../vocabulary.js'
import { plainAssessment } from './episode-steps.js'
import type { Attempt, Days, GeneratedWorld } from './generated-world.js'
import { people } from './people.js'

const { adviser, manager } = people

/** Takes now one, now another of a list: the numbers of a move, read in turn. */
export interface Dice {
  readonly of: <A>(list: readonly A[]) => A
  readonly code: <Code extends string>(choice: Choice<Code>) => Code
  readonly upTo: (max: number) => number
}

type Command = Attempt['command']

const some = <Code extends string>(dice: Dice, choice: Choice<Code>): readonly Code[] => [
  ...new Set([dice.code(choice), dice.code(choice)]),
]

const caseCodes = (dice: Dice) => ({
  forms: dice.of([['labour'], ['sexual'], ['labour', 'sexual'], some(dice, codes.ExploitationForm)]),
  sections: ['KarS133'],
  ...(dice.upTo(1) === 0 ? { sector: dice.code(codes.Sector) } : {}),
  means: some(dice, codes.ControlMeans),
  recruiter: 'other',
  places: ['EE-37'],
  childInvolved: false,
})

const person = (dice: Dice) => ({
  sex: dice.code(codes.Sex),
  citizenship: dice.of(['EST', 'UKR', 'LVA', 'GBR', 'stateless', 'undetermined', 'unknown']),
  legalStay: dice.of(['shortStay', 'none', 'residencePermit']),
  unaccompanied: dice.upTo(3) === 0,
})

const referral = (dice: Dice): Command => ({
  type: 'RegisterReferral',
  data: {
    victim: `victim-gen${dice.upTo(2)}`,
    source: dice.code(codes.ReferralSource),
    ground: 'personsWish',
    consentProvable: true,
    ageGroup: dice.code(codes.AgeGroup),
    reasonToThinkMinor: dice.upTo(1) === 0,
    person: person(dice),
    case: caseCodes(dice),
  },
})

const everything = codesOf(ServiceElementCode)

/** What may be tried in an episode; most of it is accepted only at its time. */
const tries: readonly ((dice: Dice, days: Days, minor: boolean) => Command)[] = [
  (dice, _, minor) => ({
    type: 'AssessNeed',
    data: { ...plainAssessment, assessment: `h${dice.upTo(9)}`, path: minor ? 'child' : 'adult', elements: everything },
  }),
  (dice, _, minor) => ({
    type: 'AssessNeed',
    data: { ...plainAssessment, assessment: `h${dice.upTo(9)}`, path: minor ? 'child' : 'adult', elements: everything },
  }),
  (dice) => ({ type: 'StartProvisional', data: { suspectedBy: dice.of(['ska', 'labourInspectorate', 'ngo']) } }),
  (dice) => ({ type: 'StartProvisional', data: { suspectedBy: dice.of(['ska', 'labourInspectorate', 'ngo']) } }),
  (dice) => ({
    type: 'ConfirmVictim',
    data: { by: dice.of(['police', 'prosecutor']), section: dice.of(['KarS133', 'KarS175', 'foreign']) },
  }),
  (dice) => ({ type: 'GrantElement', data: { grant: `a${dice.upTo(9)}`, element: dice.of(['E1', 'E5', 'E5', 'E8']) } }),
  (dice) => ({ type: 'GrantElement', data: { grant: `a${dice.upTo(9)}`, element: dice.of(['E1', 'E5', 'E5', 'E8']) } }),
  (dice) => ({ type: 'GrantElement', data: { grant: `a${dice.upTo(9)}`, element: dice.of(['E1', 'E5', 'E5', 'E8']) } }),
  (dice) => ({ type: 'GrantElement', data: { grant: `a${dice.upTo(9)}`, element: dice.of(['E1', 'E5', 'E5', 'E8']) } }),
  (dice) => ({ type: 'GrantElement', data: { grant: `a${dice.upTo(9)}`, element: dice.code(ServiceElementCode) } }),
  (dice) => ({ type: 'EndElement', data: { grant: `a${dice.upTo(9)}` } }),
  (dice) => ({ type: 'EndElement', data: { grant: `a${dice.upTo(9)}` } }),
  (dice) => ({ type: 'EndElement', data: { grant: `a${dice.upTo(9)}` } }),
  (dice) => ({ type: 'ChangeEpisodeCodes', data: { person: person(dice), case: caseCodes(dice) } }),
  (dice) => ({ type: 'EstablishAge', data: { ageGroup: dice.code(codes.AgeGroup) } }),
  (dice) => ({ type: 'RecordChildMeasure', data: { measure: dice.code(ChildMeasure) } }),
  (dice) => ({ type: 'RecordNotConfirmed', data: { by: dice.of(['police', 'prosecutor']) } }),
  (dice, { occurredOn }) => {
    const toldOn = plusDays(occurredOn, -dice.upTo(9))
    return { type: 'RecordReflectionPeriod', data: { toldOn, endsOn: plusDays(toldOn, 30 + dice.upTo(30)) } }
  },
  (dice) => ({ type: 'RevokeReflectionPeriod', data: { ground: dice.of(['renewedContact', 'publicOrder']) } }),
  (dice, { occurredOn }) => ({
    type: 'RecordPublicInterestPermit',
    data: { validFrom: occurredOn, validUntil: plusDays(occurredOn, 60 + dice.upTo(300)) },
  }),
  () => ({ type: 'RecordProcessingObjection', data: {} }),
  (dice) => ({ type: 'EndService', data: { reason: dice.code(codes.EndingReason) } }),
  () => ({ type: 'RefuseService', data: { ground: 'personDeclined' } }),
]

/** Help on suspicion is claimed before it begins, now and then on new circumstances. */
function claimHelp(world: GeneratedWorld, victim: string, { episode, dice }: { episode: string; dice: Dice }, days: Days): void {
  const circumstances = dice.of([{}, {}, { circumstances: `5.1-3/${1 + dice.upTo(8)}-1` }])
  const command = { type: 'ClaimProvisionalHelp', data: { episode, ...circumstances } }
  world.attempt({ decider: suspicion, id: victim, by: adviser, command }, days)
}

/** A referral where there is none, else anything. */
export function moveInEpisode(world: GeneratedWorld, dice: Dice, days: Days): boolean {
  const id = `episode-gen${dice.upTo(4)}`
  const { referral: known, treatedAsMinor } = world.stateOf(serviceEpisode, id)
  const command = known ? dice.of(tries)(dice, days, treatedAsMinor) : referral(dice)
  if (known && command.type === 'StartProvisional') claimHelp(world, known.asked.victim, { episode: id, dice }, days)
  return world.attempt({ decider: serviceEpisode, id, by: adviser, command }, days)
}

export function moveOfContact(world: GeneratedWorld, dice: Dice, days: Days): boolean {
  const outcome = dice.code(codes.ContactOutcome)
  const data = {
    ...{ party: dice.code(codes.ContactParty), purpose: dice.code(codes.ContactPurpose), outcome },
    ...(outcome === 'serviceOpened' ? { episode: 'episode-gen1' } : {}),
  }
  const id = `contact-gen${dice.upTo(40)}`
  const known = world.stateOf(hotlineContact, id).current !== undefined
  const command = known ? { type: 'CorrectHotlineContact', data: { ...data, cause: 'wrongCode' } } : { type: 'RecordHotlineContact', data }
  return world.attempt({ decider: hotlineContact, id, by: adviser, command }, days)
}

export function moveOfElement(world: GeneratedWorld, dice: Dice, days: Days): boolean {
  const id = dice.of(['te-e1', 'te-e5-harju'])
  const element = id === 'te-e1' ? { element: 'E1' } : { element: 'E5', county: 'EE-37' }
  const gap = `g${dice.upTo(4)}`
  const command = dice.of<Command>([
    { type: 'ReportGap', data: { gap, extent: dice.of(['limited', 'unavailable']) } },
    { type: 'ArrangeStandIn', data: { gap, mode: 'purchase', provider: 'prov-gen9' } },
    { type: 'RestoreElement', data: { gap } },
  ])
  const arrange: Command = { type: 'ArrangeElement', data: { ...element, mode: 'inHouse', capacity: 1 + dice.upTo(9) } }
  const arranged = world.stateOf(serviceElement, id).arrangement !== undefined
  return world.attempt({ decider: serviceElement, id, by: manager, command: arranged ? command : arrange }, days)
}
