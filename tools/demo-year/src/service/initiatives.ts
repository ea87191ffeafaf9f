import { actsOn, doneOn, type DataFor, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import { day } from '../days.js'

type Data<Type extends Parameters<typeof initiative>[2]['type']> = DataFor<'developmentInitiative', Type>
const initiative = actsOn('developmentInitiative')

const headForAWhile = { ...cast.manager, actingAs: 'headOfDivision' } as const

interface Plan {
  readonly id: string
  readonly plan: Data<'StartInitiative'>
  readonly started: string
  readonly verdict: Data<'DecideInitiative'>
  readonly decided: string
  readonly implemented?: string
  readonly reviewed?: { readonly on: string; readonly effect: Data<'ReviewInitiativeEffect'>['effect'] }
}

const plans: readonly Plan[] = [
  {
    id: 'ar-nouandeliin',
    plan: {
      problem: 'Õhtul jäävad nõuandetelefoni kõned vastamata.',
      evidence: ['1.2-7/25/31'],
      measure: 'Suunata kõned õhtul kriisitelefonile.',
      target: 'Vastamata kõnesid on alla viie protsendi.',
      reviewOn: '2025-10-01',
    },
    started: '2025-02-11',
    verdict: { verdict: 'adopted', reason: 'Lisaraha ei ole vaja.' },
    decided: '2025-03-05',
    implemented: '2025-05-05',
    reviewed: { on: '2025-10-06', effect: 'reached' },
  },
  {
    id: 'ar-tolketeenus',
    plan: {
      problem: 'Vietnami ja hindi keele tõlki oodatakse üle kahe päeva.',
      evidence: ['1.2-7/25/58', '1.2-7/25/61'],
      measure: 'Võtta tõlk videosilla kaudu.',
      target: 'Tõlk on olemas ühe tööpäevaga.',
      reviewOn: '2026-02-02',
    },
    started: '2025-07-08',
    verdict: { verdict: 'adopted', reason: 'Kulu jääb eelarve piiresse.' },
    decided: '2025-07-14',
    implemented: '2025-09-22',
    reviewed: { on: '2026-02-10', effect: 'partly' },
  },
  {
    id: 'ar-rakendus',
    plan: {
      problem: 'Töölised ei leia abi oma keeles.',
      evidence: ['1.2-7/25/77'],
      measure: 'Tellida oma mobiilirakendus.',
      target: 'Pöördumisi on viiendiku võrra rohkem.',
      reviewOn: '2026-09-01',
    },
    started: '2025-09-09',
    verdict: { verdict: 'rejected', reason: 'Sama eesmärgi täidab veebileht.' },
    decided: '2025-09-30',
  },
  {
    id: 'ar-tagasiside',
    plan: {
      problem: 'Majutuse elanikud ei tea, kellele kaevata.',
      evidence: ['1.2-7/25/102'],
      measure: 'Panna igasse majutuskohta viies keeles teave kaebuste kohta.',
      target: 'Neli vastajat viiest teab, kellele kaevata.',
      reviewOn: '2026-06-01',
    },
    started: '2025-11-11',
    verdict: { verdict: 'adopted', reason: 'Tagasiside näitas selget vajadust.' },
    decided: '2025-11-20',
    implemented: '2026-01-19',
  },
]

/** Four initiatives. In July the manager stands in for the head and would decide on their own. */
export const initiatives = (): readonly DatedAct[] => plans.flatMap(acts)

function acts({ id, plan, started, verdict, decided, implemented, reviewed }: Plan): readonly DatedAct[] {
  const inJuly = decided.startsWith('2025-07')
  const [, month, date] = decided.split('-')
  const evidence = [`1.2-7/25/${month}${date}`]
  const decide = { type: 'DecideInitiative', data: verdict } as const
  return [
    doneOn(day(started), initiative(id, cast.manager, { type: 'StartInitiative', data: plan })),
    ...(inJuly ? [doneOn(day(decided), initiative(id, headForAWhile, decide, 'SELF_APPROVAL'))] : []),
    doneOn(day(decided), initiative(id, inJuly ? cast.departmentHead : cast.head, decide)),
    ...(implemented === undefined
      ? []
      : [doneOn(day(implemented), initiative(id, cast.adviser, { type: 'ImplementInitiative', data: { evidence } }))]),
    ...(reviewed === undefined
      ? []
      : [
          doneOn(
            day(reviewed.on),
            initiative(id, cast.head, { type: 'ReviewInitiativeEffect', data: { effect: reviewed.effect, evidence } }),
          ),
        ]),
  ]
}
