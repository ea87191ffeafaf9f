import type { Plain } from '@dutybook/modelling/testing'
import type { InitiativeCommand } from '../service/initiative/commands.js'
import { developmentInitiative } from '../service/initiative/decider.js'
import { people } from './people.js'
import { sample } from './sample.js'

const { manager, adviser, headOfDivision } = people

export const plannedInitiative: Plain<Extract<InitiativeCommand, { type: 'StartInitiative' }>['data']> = {
  problem: 'Tõlget tuleb oodata üle ööpäeva.',
  evidence: ['5.1-3/95-1'],
  measure: 'Leping kahe tõlkebürooga, kes vastavad ka öösel.',
  target: 'Tõlk on olemas kahe tunni jooksul.',
  reviewOn: '2025-12-01',
}

/** Started by the manager, adopted by the head, and partly successful. */
export const initiativeReviewed = sample(developmentInitiative, 'ar-2025-1', [
  ['2025-02-03', manager, { type: 'StartInitiative', data: plannedInitiative }],
  ['2025-02-17', headOfDivision, { type: 'DecideInitiative', data: { verdict: 'adopted', reason: 'Kulu on eelarves olemas.' } }],
  ['2025-05-01', adviser, { type: 'ImplementInitiative', data: { evidence: ['5.1-3/95-4'] } }],
  ['2025-12-01', manager, { type: 'ReviewInitiativeEffect', data: { effect: 'partly', evidence: ['5.1-3/95-9'] } }],
])
