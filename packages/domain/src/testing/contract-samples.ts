import { administrativeContract } from '../settlement/contract/decider.js'
import { people } from './people.js'
import { sample } from './sample.js'
import { counsellors, shelter } from './subject-samples.js'

const { manager, adviser, director, departmentHead } = people

const cents = (amount: number) => ({ cents: amount, currency: 'EUR' }) as const

/** The shelter's contract for 2025: a dearer bed from July, and then extended by three months. */
export const shelterContract = sample(administrativeContract, 'cont-4fk2m9', [
  [
    '2024-12-02',
    manager,
    {
      type: 'DraftContract',
      data: {
        provider: shelter.id,
        term: { from: '2025-01-01', to: '2025-12-31' },
        prices: [
          { element: 'E5', unit: 'day', price: cents(4000) },
          { element: 'E6', unit: 'day', price: cents(1500) },
          { element: 'E7', unit: 'visit', price: cents(30_000) },
        ],
        qualityTerms: '7-2/14-1',
      },
    },
  ],
  [
    '2024-12-20',
    director,
    { type: 'SignContract', data: { reference: '7-2/14-4', reliabilityCheck: '7-2/14-2', procurement: '7-2/14-3' } },
  ],
  [
    '2025-06-10',
    departmentHead,
    {
      type: 'AmendContract',
      data: { amendment: 'm1', reference: '7-2/14-5', from: '2025-07-01', prices: [{ element: 'E5', unit: 'day', price: cents(4200) }] },
    },
  ],
  [
    '2025-11-20',
    director,
    { type: 'AmendContract', data: { amendment: 'm2', reference: '7-2/14-6', from: '2025-12-31', lastDay: '2026-03-31' } },
  ],
])

/** A contract on therapy that the parties ended halfway. */
export const therapyContract = sample(administrativeContract, 'cont-8qd3tw', [
  [
    '2024-12-03',
    adviser,
    {
      type: 'DraftContract',
      data: {
        provider: counsellors.id,
        term: { from: '2025-01-01', to: '2025-12-31' },
        prices: [{ element: 'E8', unit: 'session', price: cents(6500) }],
        qualityTerms: '7-2/15-1',
      },
    },
  ],
  [
    '2024-12-20',
    director,
    { type: 'SignContract', data: { reference: '7-2/15-4', reliabilityCheck: '7-2/15-2', procurement: '7-2/15-3' } },
  ],
  [
    '2025-06-02',
    director,
    {
      type: 'TerminateContract',
      data: { lastDay: '2025-06-30', ground: 'agreement', reference: '7-2/15-5', reason: 'Teraapiat hakkab osutama amet ise.' },
    },
  ],
])
