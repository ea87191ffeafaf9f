import type { SubjectCommand } from '@dutybook/domain'
import type { LocalDate } from '@dutybook/modelling'
import type { Plain } from '@dutybook/modelling/testing'
import type { Act, DatedAct } from './act.js'
import { cast, type Role } from './cast.js'
import type { Chance } from './chance.js'
import { daysAfter, day } from './days.js'

type Registered = Extract<Plain<SubjectCommand>, { type: 'RegisterOversightSubject' }>['data']
type Assessed = Extract<Plain<SubjectCommand>, { type: 'AssessRisk' }>['data']
type Element = Registered['elements'][number]['element']

/** A body that provides a part of the service, in the story. */
export interface Provider {
  readonly ref: string
  readonly elements: readonly [Element, ...Element[]]
  readonly score: number
  /** A unit of the agency itself, which has no contract and sends no invoice. */
  readonly inHouse: boolean
}

interface ProviderKind {
  readonly elements: Provider['elements']
  readonly mode: Registered['elements'][number]['mode']
  readonly riskClass: Assessed['riskClass']
  readonly negotiatedBy: readonly Role[]
}

const scores = { low: [5, 35], medium: [42, 65], high: [72, 95] } as const

/** Twelve providers; the last is the agency's own unit. Each plot of the year counts on the kind of provider at its place here. */
const kinds: readonly ProviderKind[] = [
  { elements: ['E10'], mode: 'purchase', riskClass: 'low', negotiatedBy: ['adviser'] },
  { elements: ['E8'], mode: 'contract', riskClass: 'medium', negotiatedBy: ['manager'] },
  { elements: ['E9'], mode: 'contract', riskClass: 'low', negotiatedBy: ['manager'] },
  { elements: ['E5', 'E6'], mode: 'contract', riskClass: 'high', negotiatedBy: ['manager', 'adviser'] },
  { elements: ['E5'], mode: 'contract', riskClass: 'medium', negotiatedBy: ['adviser'] },
  { elements: ['E4', 'E8'], mode: 'contract', riskClass: 'medium', negotiatedBy: ['manager'] },
  { elements: ['E5', 'E6', 'E7'], mode: 'contract', riskClass: 'high', negotiatedBy: ['manager'] },
  { elements: ['E4'], mode: 'contract', riskClass: 'medium', negotiatedBy: ['adviser'] },
  { elements: ['E5', 'E6'], mode: 'contract', riskClass: 'high', negotiatedBy: ['manager'] },
  { elements: ['E5', 'E4'], mode: 'contract', riskClass: 'high', negotiatedBy: ['adviser'] },
  { elements: ['E6', 'E7'], mode: 'purchase', riskClass: 'medium', negotiatedBy: ['manager'] },
  { elements: ['E1', 'E2', 'E3'], mode: 'inHouse', riskClass: 'low', negotiatedBy: [] },
]

const registrations = day('2025-01-06')

/** The first weeks of the year: each provider is placed under oversight and its risk assessed. */
export function providersUnderOversight(chance: Chance): { readonly providers: readonly Provider[]; readonly acts: readonly DatedAct[] } {
  const all = kinds.map((kind) => {
    const [least, most] = scores[kind.riskClass]
    const provider = {
      ref: chance.reference('prov'),
      elements: kind.elements,
      score: chance.between(least, most),
      inHouse: kind.mode === 'inHouse',
    }
    return { provider, acts: opening(provider, kind, chance) }
  })
  return { providers: all.map(({ provider }) => provider), acts: all.flatMap(({ acts }) => acts) }
}

function opening(provider: Provider, kind: ProviderKind, chance: Chance): readonly DatedAct[] {
  const registered = daysAfter(registrations, chance.between(0, 9))
  const arrangement = {
    elements: kind.elements.map((element) => ({ element, mode: kind.mode })),
    negotiators: kind.negotiatedBy.map((each) => cast[each].person),
  }
  const risk = { riskClass: kind.riskClass, score: provider.score, evidence: `5.1-1/25-${chance.between(100, 999)}` }
  return [
    dated(registered, { ...of(provider), command: { type: 'RegisterOversightSubject', data: arrangement }, actor: cast.manager }),
    dated(daysAfter(registered, chance.between(1, 5)), {
      ...of(provider),
      command: { type: 'AssessRisk', data: risk },
      actor: cast.quality,
    }),
  ]
}

/** What changed at the providers during the year: one took on more, the contract of another ended. */
export function changesAtProviders(providers: readonly Provider[]): readonly DatedAct[] {
  const [ended, grown] = [providers[0], providers[7]]
  if (!ended || !grown) return []
  const elements = [...grown.elements, 'E2' as const].map((element) => ({ element, mode: 'contract' as const }))
  const arrangement = { elements, negotiators: [cast.adviser.person], reason: 'Leping hõlmab nüüd ka abivajaduse hindamist.' }
  return [
    dated(daysAfter(day('2025-06-02'), 0), {
      ...of(grown),
      command: { type: 'ChangeArrangement', data: arrangement },
      actor: cast.adviser,
    }),
    dated(daysAfter(day('2025-12-19'), 0), {
      ...of(ended),
      command: { type: 'ReleaseOversightSubject', data: { reason: 'Tõlketeenuse leping lõppes.' } },
      actor: cast.manager,
    }),
  ]
}

const of = ({ ref }: Provider): Pick<Act, 'category' | 'id'> => ({ category: 'oversightSubject', id: ref })
const dated = (on: LocalDate, act: Act): DatedAct => ({ ...act, on, writtenOn: on })
