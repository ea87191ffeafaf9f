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

/** Forms of exploitation by sex: sexual F 9, M 1; labour F 3, M 12 (domain model §4.11). */
export const formBySex: Plain<TableShape> = {
  table: 'formBySex',
  label: { et: 'Ärakasutamise vorm soo järgi', en: 'Form of exploitation by sex' },
  population: 'identified-2025-q2',
  methodVersion: 1,
  method: { et: 'Isik loetakse kord.', en: 'A person is counted once.' },
  breaksSeries: 'none',
  dimensions: [
    {
      name: 'form',
      label: { et: 'Vorm', en: 'Form' },
      categories: [category('sexual', 'seksuaalne', 'sexual'), category('labour', 'töö', 'labour')],
    },
    { name: 'sex', label: { et: 'Sugu', en: 'Sex' }, categories: [category('F', 'naine', 'female'), category('M', 'mees', 'male')] },
  ],
}

const shown = (value: number) => ({ status: 'shown', value }) as const
const [primary, complementary] = [{ status: 'primary' }, { status: 'complementary' }] as const

/** 1 and 3 are small; 9 and 12 would give them away. */
export const protectedFormBySex: Plain<CheckedTable> = {
  table: 'formBySex',
  cells: [complementary, primary, shown(10), primary, complementary, shown(15), shown(12), shown(13), shown(25)],
}

export const releasePlan: PlainOf<'PlanRelease'> = {
  type: 'PlanRelease',
  data: { tables: ['formBySex'], calendarDate: '2025-09-30' },
}

export const plainCompilation: PlainOf<'RecordCompilation'> = {
  type: 'RecordCompilation',
  data: { attempt: 1, position: 120, tables: [{ ...formBySex, facts: hash('1') }] },
}

export const plainCheck: PlainOf<'RecordDisclosureCheck'> = {
  type: 'RecordDisclosureCheck',
  data: {
    attempt: 2,
    rule: disclosureRuleOn(estonianLaw, '2025-08-22' as never),
    tables: [protectedFormBySex],
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
  'service-2025-q2',
  [
    ['2025-06-02', manager, releasePlan],
    ['2025-08-20', analyst, requestCompilation],
    ['2025-08-20', system, plainCompilation],
    ['2025-08-21', analyst, requestCheck],
    ['2025-08-21', system, { type: 'RecordUnsafeDisclosure', data: { attempt: 2, table: 'formBySex', why: 'timeLimit' } }],
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
        data: { cause: 'lateFacts', reason: 'Kaks juhtumit kanti sisse pärast perioodi sulgemist.', calendarDate: '2025-12-01' },
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
