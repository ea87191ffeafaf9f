import type { Plain } from '@dutybook/modelling/testing'
import { estonianLaw } from '../law/index.js'
import { disclosureRuleOn } from '../statistics/release/checking.js'
import type { StatisticsReleaseCommand } from '../statistics/release/commands.js'
import { statisticsRelease } from '../statistics/release/decider.js'
import type { CheckedTable } from '../statistics/release/cell-values.js'
import type { TableShape } from '../statistics/release/values.js'
import { people } from './people.js'
import { secondQuarterClosed } from './period-samples.js'
import { sample } from './sample.js'

type PlainOf<Type extends StatisticsReleaseCommand['type']> = Extract<Plain<StatisticsReleaseCommand>, { type: Type }>

const category = (code: string, et: string, en: string) => ({ code, label: { et, en } })
const hash = (digit: string): string => digit.repeat(64)

/** With the numbers of domain model §4.11: sexual 9 and 1, labour 3 and 12. */
export const purposeByParty: Plain<TableShape> = {
  table: 'contactsByPurposeAndParty',
  label: { et: 'Pöördumised sisu ja pöörduja järgi', en: 'Contacts by purpose and party' },
  population: 'contacts-2025-q2',
  methodVersion: 1,
  method: { et: 'Pöördumine loetakse üks kord.', en: 'A contact is counted once.' },
  breaksSeries: 'none',
  dimensions: [
    {
      name: 'purpose',
      label: { et: 'Sisu', en: 'Purpose' },
      categories: [category('suspectedSexual', 'seksuaalne', 'sexual'), category('suspectedLabour', 'töö', 'labour')],
    },
    {
      name: 'party',
      label: { et: 'Pöörduja', en: 'Party' },
      categories: [category('client', 'klient', 'client'), category('official', 'ametnik', 'official')],
    },
  ],
}

const shown = (value: number) => ({ status: 'shown', value }) as const
const [primary, complementary] = [{ status: 'primary' }, { status: 'complementary' }] as const

/** 1 and 3 are small; 9 and 12 would give them away. */
export const protectedPurposeByParty: Plain<CheckedTable> = {
  table: 'contactsByPurposeAndParty',
  cells: [complementary, primary, shown(10), primary, complementary, shown(15), shown(12), shown(13), shown(25)],
}

export const releasePlan: PlainOf<'PlanRelease'> = {
  type: 'PlanRelease',
  data: { tables: ['contactsByPurposeAndParty'], calendarDate: '2025-09-30' },
}

export const plainCompilation: PlainOf<'RecordCompilation'> = {
  type: 'RecordCompilation',
  data: { attempt: 1, position: 120, tables: [{ ...purposeByParty, facts: hash('1') }] },
}

export const plainCheck: PlainOf<'RecordDisclosureCheck'> = {
  type: 'RecordDisclosureCheck',
  data: {
    attempt: 2,
    rule: disclosureRuleOn(estonianLaw, '2025-08-22' as never),
    tables: [protectedPurposeByParty],
    contentHash: hash('a'),
    ...{ earlierTables: 0, hiddenCells: 4, extraCells: 2, fewestValues: 11 },
  },
}

const { analyst, manager, system, headOfDivision, reviewer } = people
const requestCompilation = { type: 'RequestCompilation', data: {} } as const
const requestCheck = { type: 'RequestDisclosureCheck', data: {} } as const
const publish = { type: 'PublishRelease', data: {} } as const
const approve = (digit: string) => ({ type: 'ApproveRelease', data: { contentHash: hash(digit) } }) as const

/** Compiled, checked a second time after a check that came to no end, approved by two, published, and revised for late facts. */
export const quarterReleased = sample(
  statisticsRelease,
  'contacts-2025-q2',
  [
    ['2025-06-02', manager, releasePlan],
    ['2025-08-20', analyst, requestCompilation],
    ['2025-08-20', system, plainCompilation],
    ['2025-08-21', analyst, requestCheck],
    ['2025-08-21', system, { type: 'RecordUnsafeDisclosure', data: { attempt: 2, table: 'contactsByPurposeAndParty', why: 'timeLimit' } }],
    ['2025-08-22', analyst, requestCheck],
    ['2025-08-22', system, { ...plainCheck, data: { ...plainCheck.data, attempt: 3 } }],
    ['2025-09-01', headOfDivision, approve('a')],
    ['2025-09-02', reviewer, approve('a')],
    ['2025-09-30', manager, publish],
    [
      '2025-11-03',
      analyst,
      {
        type: 'OpenRevision',
        data: { cause: 'lateFacts', reason: 'Kaks pöördumist kanti sisse pärast perioodi sulgemist.', calendarDate: '2025-12-01' },
      },
    ],
    ['2025-11-03', analyst, requestCompilation],
    ['2025-11-03', system, { ...plainCompilation, data: { ...plainCompilation.data, position: 480 } }],
    ['2025-11-04', analyst, requestCheck],
    ['2025-11-04', system, { ...plainCheck, data: { ...plainCheck.data, contentHash: hash('b'), earlierTables: 1 } }],
    ['2025-11-10', headOfDivision, approve('b')],
    ['2025-11-11', reviewer, approve('b')],
    ['2025-12-01', manager, publish],
  ],
  [secondQuarterClosed],
)
