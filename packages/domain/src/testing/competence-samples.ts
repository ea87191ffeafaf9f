import { competenceRule } from '../position/competence/decider.js'
import { people } from './people.js'
import { sample } from './sample.js'

const { director } = people

/** Who approves invoices: the head of the division up to a limit that was raised, the adviser some kinds until it was taken away. */
export const invoiceCompetence = sample(competenceRule, 'invoice-approval', [
  [
    '2024-01-02',
    director,
    {
      type: 'GiveCompetence',
      data: { position: 'headOfDivision', from: '2024-02-01', order: '15-1', limit: { cents: 500_000, currency: 'EUR' } },
    },
  ],
  [
    '2024-01-02',
    director,
    { type: 'GiveCompetence', data: { position: 'adviser', from: '2024-02-01', order: '15-1', kinds: ['translation'] } },
  ],
  [
    '2025-01-02',
    director,
    {
      type: 'GiveCompetence',
      data: { position: 'headOfDivision', from: '2025-02-01', order: '15-8', limit: { cents: 1_000_000, currency: 'EUR' } },
    },
  ],
  ['2025-01-02', director, { type: 'TakeCompetence', data: { position: 'adviser', from: '2025-02-01', order: '15-8' } }],
])
