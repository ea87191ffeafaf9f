import { budget } from '../settlement/budget/decider.js'
import { invoice } from '../settlement/invoice/decider.js'
import { serviceUnitRecord } from '../settlement/units/decider.js'
import { shelterContract } from './contract-samples.js'
import { people } from './people.js'
import { sample } from './sample.js'
import { shelter } from './subject-samples.js'

const { manager, adviser, headOfDivision, departmentHead, director, accountant } = people

export const cents = (amount: number) => ({ cents: amount, currency: 'EUR' }) as const

export const june = { from: '2025-06-01', to: '2025-06-30' } as const

const report = { contract: shelterContract.id, period: june, element: 'E5', unit: 'day', units: 60 } as const
const visits = { ...report, element: 'E7', unit: 'visit', units: 1 } as const

/** Invoices of the shelter for June: the beds, and a visit to the doctor of which insurance covers 240 of 300 euros. */
export const juneInvoiceId = 'prov-4fk2m9-2025-117'
export const healthInvoiceId = 'prov-4fk2m9-2025-118'

/** Reported with a mistake, returned, reported anew, verified; claimed by mistake for another invoice and released. */
export const juneBeds = sample(
  serviceUnitRecord,
  'cont-4fk2m9-2025-06-01-e5-day',
  [
    ['2025-07-01', adviser, { type: 'ReportServiceUnits', data: { ...report, units: 600 } }],
    ['2025-07-02', manager, { type: 'ReturnServiceUnits', data: { reason: 'Ühikute arv ei klapi päevikuga.' } }],
    ['2025-07-02', adviser, { type: 'ReportServiceUnits', data: report }],
    ['2025-07-03', manager, { type: 'VerifyServiceUnits', data: {} }],
    ['2025-07-04', adviser, { type: 'ClaimServiceUnits', data: { invoice: healthInvoiceId, units: 1 } }],
    ['2025-07-04', adviser, { type: 'ReleaseServiceUnits', data: { invoice: healthInvoiceId, reason: 'Vale arve.' } }],
    ['2025-07-04', adviser, { type: 'ClaimServiceUnits', data: { invoice: juneInvoiceId, units: 60 } }],
  ],
  [shelterContract],
)

export const juneVisits = sample(
  serviceUnitRecord,
  'cont-4fk2m9-2025-06-01-e7-visit',
  [
    ['2025-07-01', adviser, { type: 'ReportServiceUnits', data: visits }],
    ['2025-07-03', manager, { type: 'VerifyServiceUnits', data: {} }],
    ['2025-07-04', adviser, { type: 'ClaimServiceUnits', data: { invoice: healthInvoiceId, units: 1 } }],
  ],
  [shelterContract],
)

/** The line of the contracts with the money for both invoices committed, as those who approve them see it. */
export const committedBudget = sample(budget, '2025-lepingud', [
  ['2025-01-06', director, { type: 'AllotBudget', data: { amount: cents(500_000), order: '3' } }],
  ['2025-05-05', departmentHead, { type: 'ReviseBudget', data: { revision: 'm1', amount: cents(300_000), order: '41', reason: 'Kärbe.' } }],
  ['2025-07-07', headOfDivision, { type: 'CommitBudget', data: { invoice: juneInvoiceId, amount: cents(240_000) } }],
  ['2025-07-07', headOfDivision, { type: 'CommitBudget', data: { invoice: healthInvoiceId, amount: cents(6_000) } }],
])

/** Disputed and cleared up, then paid. */
export const juneInvoice = sample(
  invoice,
  juneInvoiceId,
  [
    [
      '2025-07-04',
      adviser,
      {
        type: 'ReceiveInvoice',
        data: {
          provider: shelter.id,
          number: '2025-117',
          document: '7-2/20-1',
          period: june,
          lines: [{ contract: shelterContract.id, record: juneBeds.id, units: 60, unitPrice: cents(4_000), amount: cents(240_000) }],
          total: cents(240_000),
        },
      },
    ],
    ['2025-07-04', manager, { type: 'DisputeInvoice', data: { reason: 'Ühikute aruanne puudus.' } }],
    ['2025-07-05', manager, { type: 'MatchInvoice', data: {} }],
    ['2025-07-08', headOfDivision, { type: 'ApproveInvoice', data: { budget: '2025-lepingud', amount: cents(240_000) } }],
    ['2025-07-08', manager, { type: 'ForwardInvoice', data: {} }],
    ['2025-07-15', accountant, { type: 'PayInvoice', data: { reference: '7-3/88-1' } }],
  ],
  [shelterContract, juneBeds, committedBudget],
)

/** Of a health cost only 60 euros are for the agency; it was sent in error and rejected. */
export const healthInvoice = sample(
  invoice,
  healthInvoiceId,
  [
    [
      '2025-07-04',
      adviser,
      {
        type: 'ReceiveInvoice',
        data: {
          provider: shelter.id,
          number: '2025-118',
          document: '7-2/20-2',
          period: june,
          lines: [
            {
              contract: shelterContract.id,
              record: juneVisits.id,
              units: 1,
              unitPrice: cents(30_000),
              amount: cents(30_000),
              insuranceCovers: cents(24_000),
            },
          ],
          total: cents(30_000),
        },
      },
    ],
    ['2025-07-05', manager, { type: 'MatchInvoice', data: {} }],
    ['2025-07-09', headOfDivision, { type: 'RejectInvoice', data: { reason: 'Arve esitas tervishoiuasutus ise.' } }],
  ],
  [shelterContract, juneVisits],
)

/** The line of the contracts: one invoice paid from it, the commitment for the other released. */
export const contractsBudget = sample(
  budget,
  committedBudget.id,
  [
    ...committedBudget.steps,
    ['2025-07-10', headOfDivision, { type: 'ReleaseBudget', data: { invoice: healthInvoiceId, reason: 'Arve lükati tagasi.' } }],
    ['2025-07-15', accountant, { type: 'SpendBudget', data: { invoice: juneInvoiceId } }],
  ],
  [juneInvoice, healthInvoice],
)
