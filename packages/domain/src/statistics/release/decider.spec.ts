import type { Law } from '@dutybook/modelling'
import { given, type Plain } from '@dutybook/modelling/testing'
import { disclosureThreshold } from '../../law/disclosure-policies.js'
import {
  estonia,
  purposeByParty,
  lawWith,
  people,
  plainCheck,
  plainCompilation,
  protectedPurposeByParty,
  releasePlan,
  samples,
  tellsEachRefusal,
  type Sample,
} from '../../testing.js'
import { statisticsRelease } from './decider.js'
import type { StatisticsReleaseEvent } from './events.js'
import { statisticsReleaseRefusals } from './refusals.js'
import { statisticsReleaseSummary } from './summary.js'

const { quarterReleased, secondQuarterClosed, juneClosed } = samples
const { analyst, manager, system, headOfDivision, reviewer, departmentHead } = people

/** The release after so many of its events. */
const after = (count: number, related: readonly Sample[] = [secondQuarterClosed], law = estonia.law) =>
  past(quarterReleased.events.slice(0, count), { law, related })

const past = (events: readonly Plain<StatisticsReleaseEvent>[], around: { law?: Law; related?: readonly Sample[] } = {}) =>
  given(statisticsRelease, events, { ...estonia, id: quarterReleased.id, now: '2026-03-02T09:00:00.000Z', ...around })

const [planned, compiling, compiled, checking, checkedAgain, approvedOnce, approved, out, revising] = [1, 2, 3, 4, 7, 8, 9, 10, 11] as const
const requestCompilation = { type: 'RequestCompilation', data: {} } as const
const requestCheck = { type: 'RequestDisclosureCheck', data: {} } as const
const publish = { type: 'PublishRelease', data: {} } as const
const approve = (digit = 'a') => ({ type: 'ApproveRelease', data: { contentHash: digit.repeat(64) } }) as const
const unsafe = { type: 'RecordUnsafeDisclosure', data: { attempt: 2, table: 'contactsByPurposeAndParty', why: 'exposed' } } as const
const revise = { type: 'OpenRevision', data: { cause: 'correction', reason: 'Kood parandati.', calendarDate: '2026-04-01' } } as const

type Compilation = (typeof plainCompilation)['data']
type Check = (typeof plainCheck)['data']
const compilation = (data: Partial<Compilation>) => ({ ...plainCompilation, data: { ...plainCompilation.data, ...data } })
const check = (data: Partial<Check>) => ({ ...plainCheck, data: { ...plainCheck.data, ...data } })

/** The check with some cells of its table replaced, counted from 0: sexual of clients, of officials, of both; labour likewise; both likewise. */
const checkWith = (cells: Readonly<Record<number, Check['tables'][number]['cells'][number]>>) =>
  check({ tables: [{ ...protectedPurposeByParty, cells: protectedPurposeByParty.cells.map((cell, at) => cells[at] ?? cell) }] })
const shown = (value: number) => ({ status: 'shown', value }) as const

const wide = { ...purposeByParty, dimensions: [...purposeByParty.dimensions, { ...purposeByParty.dimensions[0]!, name: 'county' }] }
const facts = '1'.repeat(64)
const revision = (data: Partial<Compilation>) => compilation({ position: 480, ...data })

describe('a release of statistics', () => {
  tellsEachRefusal(statisticsReleaseRefusals, {
    RELEASE_EXISTS: { outcome: () => after(planned).when({ ...releasePlan, data: { ...releasePlan.data, calendarDate: '2025-10-01' } }) },
    NOT_PLANNED: { outcome: () => after(0).when(requestCompilation) },
    SERIES_UNKNOWN: {
      outcome: () => after(0).when(releasePlan, { id: 'contacts-2025' }),
      facts: { series: 'persons-2026, contacts-2026-q1, oversight-2026' },
    },
    TABLE_NOT_IN_SERIES: {
      outcome: () => after(0).when({ ...releasePlan, data: { ...releasePlan.data, tables: ['personsByStatusAndSex'] } }),
      facts: { table: 'personsByStatusAndSex', tables: 'contactsByPurposeAndParty, contactsByOutcome' },
      at: '/tables',
    },
    CALENDAR_DATE_EARLY: {
      outcome: () => after(0).when({ ...releasePlan, data: { ...releasePlan.data, calendarDate: '2025-06-30' } }),
      facts: { day: '2025-06-30' },
      at: '/calendarDate',
    },
    ACT_BEFORE_LAST: {
      outcome: () => after(compiled).when(requestCheck, { occurredOn: '2025-08-19' }),
      facts: { day: '2025-08-20' },
    },
    EDITION_RELEASED: { outcome: () => after(out).when(requestCompilation), facts: { number: 1 } },
    PERIOD_OPEN: { outcome: () => after(planned, [juneClosed]).when(requestCompilation), facts: { period: '2025-q2' } },
    COMPILATION_NOT_REQUESTED: { outcome: () => after(planned).when(plainCompilation) },
    NOT_COMPILED: { outcome: () => after(compiling).when(requestCheck) },
    CHECK_NOT_REQUESTED: { outcome: () => after(compiled).when(plainCheck) },
    NOT_CHECKED: { outcome: () => after(compiled).when(publish), facts: { number: 1 } },
    CONTENT_OTHER: {
      outcome: () => after(checkedAgain).when(approve('c')),
      facts: { contentHash: 'a'.repeat(64) },
      at: '/contentHash',
    },
    NOT_APPROVED: { outcome: () => after(approvedOnce).when(publish), facts: { approvals: 1 } },
    BEFORE_CALENDAR_DATE: {
      outcome: () => after(approved).when(publish, { occurredOn: '2025-09-29' }),
      facts: { day: '2025-09-30' },
    },
    NOT_RELEASED: { outcome: () => after(approved).when(revise) },
    REVISION_OPEN: { outcome: () => after(revising).when(revise), facts: { number: 2 } },
    TABLES_OTHER: {
      outcome: () => after(compiling).when(compilation({ tables: [{ ...purposeByParty, table: 'contactsByOutcome', facts }] })),
      facts: { tables: 'contactsByPurposeAndParty' },
      at: '/tables',
    },
    TOO_MANY_DIMENSIONS: {
      outcome: () => after(compiling).when(compilation({ tables: [{ ...wide, facts }] })),
      facts: { table: 'contactsByPurposeAndParty', dimensions: 3, limit: 2 },
      at: '/tables',
    },
    METHOD_BREAK_HIDDEN: {
      outcome: () => after(12).when(revision({ tables: [{ ...purposeByParty, methodVersion: 2, facts }] })),
      facts: { table: 'contactsByPurposeAndParty', number: 1 },
      at: '/tables',
    },
    TABLE_MALFORMED: {
      outcome: () => after(checking).when(checkWith({ 0: { status: 'complementary', value: 9 } })),
      facts: { table: 'contactsByPurposeAndParty' },
      at: '/tables',
    },
    RULE_NOT_IN_FORCE: {
      outcome: () => after(checking, [], lawWith(disclosureThreshold, 11, '2025-01-01')).when(plainCheck),
      facts: { policy: 'disclosure.threshold' },
      at: '/rule',
    },
    SMALL_CELL_OPEN: {
      outcome: () => after(checking).when(checkWith({ 3: shown(3) })),
      facts: { table: 'contactsByPurposeAndParty', cell: 'purpose=suspectedLabour, party=client' },
      at: '/tables',
    },
    CELL_RECOVERABLE: {
      outcome: () => after(checking).when(checkWith({ 0: shown(9) })),
      facts: { table: 'contactsByPurposeAndParty', cell: 'purpose=suspectedLabour, party=client' },
      at: '/tables',
    },
    TOTALS_DISAGREE: {
      outcome: () => after(checking).when(checkWith({ 8: shown(26) })),
      facts: { table: 'contactsByPurposeAndParty', cell: 'total' },
      at: '/tables',
    },
  })

  it('is compiled and checked by the program, on the request of a person', () => {
    after(compiling).when(plainCompilation, { actor: analyst }).thenRefused('POSITION_NOT_ENTITLED')
    after(checking).when(plainCheck, { actor: manager }).thenRefused('POSITION_NOT_ENTITLED')
    const data = { number: 1, attempt: 1, requestedBy: 'person-analyst1', on: '2026-03-02' }
    after(planned)
      .when(requestCompilation, { actor: analyst })
      .then([{ type: 'CompilationRequested', data }])
  })

  it('takes what was recorded for the last request only, and once', () => {
    after(compiled).when(plainCompilation, { actor: system }).thenNothing()
    after(compiling)
      .when(compilation({ attempt: 2 }))
      .thenRefused('COMPILATION_NOT_REQUESTED')
    after(checkedAgain).when(unsafe).thenRefused('CHECK_NOT_REQUESTED')
    after(checking)
      .when(check({ attempt: 1 }))
      .thenRefused('CHECK_NOT_REQUESTED')
    after(5)
      .when({ ...unsafe, data: { ...unsafe.data, why: 'timeLimit' } })
      .thenNothing()
  })

  it('goes back to figures of the day when it is compiled anew, and loses its check and approvals', () => {
    const data = { number: 1, attempt: 4, requestedBy: 'person-analyst1', on: '2025-09-03' }
    const { state } = past([...quarterReleased.events.slice(0, approved), { type: 'CompilationRequested', data }])
    expect(statisticsReleaseSummary(state)).toMatchObject({ stage: 'compiling', approvals: 0 })
    expect(statisticsReleaseSummary(state)).not.toHaveProperty('contentHash')
  })

  it('does not go out by approvals of other tables than the checked ones', () => {
    const before = quarterReleased.events.slice(0, approved)
    const checked = before.find((each) => each.type === 'DisclosureChecked')
    if (checked?.type !== 'DisclosureChecked') throw new Error('The release was checked.')
    const other = { ...checked, data: { ...checked.data, contentHash: 'b'.repeat(64) } }
    past([...before, other]).when(publish).thenRefused('NOT_APPROVED', { approvals: 0 })
    past([...before.slice(0, checkedAgain), other, ...before.slice(checkedAgain)]).when(publish).thenRefused('NOT_APPROVED', { approvals: 0 })
    past([...before, checked]).when(publish).thenRefused('NOT_APPROVED', { approvals: 0 })
  })

  it('is approved by two others than who asked for the figures', () => {
    const promoted = { ...headOfDivision, person: analyst.person }
    after(checkedAgain).when(approve(), { actor: promoted }).thenRefused('SELF_APPROVAL')
    after(approvedOnce).when(approve(), { actor: headOfDivision }).thenNothing()
    expect(after(approvedOnce).when(approve(), { actor: departmentHead }).decision._tag).toBe('Right')
    after(compiled).when(approve(), { actor: reviewer }).thenRefused('NOT_CHECKED')
  })

  it('goes out as it was checked, hidden cells all alike', () => {
    const released = quarterReleased.events.find((each) => each.type === 'StatisticsReleased')
    expect(released?.data).toMatchObject({ number: 1, position: 120, on: '2025-09-30', rule: { threshold: 5 } })
    const cells = released?.type === 'StatisticsReleased' ? released.data.tables[0]?.cells : undefined
    const suppressed = { status: 'suppressed' }
    expect(cells).toEqual([suppressed, suppressed, shown(10), suppressed, suppressed, shown(15), shown(12), shown(13), shown(25)])
  })

  it('is published once, and its revision tells why', () => {
    after(out).when(publish).thenNothing()
    expect(quarterReleased.events.at(-1)).toMatchObject({
      type: 'StatisticsRevised',
      data: { number: 2, cause: 'lateFacts', reason: 'Kaks pöördumist kanti sisse pärast perioodi sulgemist.', position: 480 },
    })
  })

  it('marks a break where the method of a revision is another', () => {
    const marked = { ...purposeByParty, methodVersion: 2, breaksSeries: 'break', facts } as const
    expect(after(12).when(revision({ tables: [marked] })).decision._tag).toBe('Right')
  })

  it('shows a zero only where it tells nothing of anybody', () => {
    const zeros = [shown(0), shown(25), shown(25)]
    const flat = { ...purposeByParty, dimensions: purposeByParty.dimensions.slice(0, 1) }
    const { data } = compilation({ tables: [{ ...flat, facts }] })
    const narrow = { type: 'StatisticsCompiled', data: { number: 1, ...data, on: '2025-08-20' } } as const
    const asked = quarterReleased.events.slice(compiled, checking)
    const of = (cells: Check['tables'][number]['cells']) =>
      past([...quarterReleased.events.slice(0, compiling), narrow, ...asked]).when(
        check({ tables: [{ table: 'contactsByPurposeAndParty', cells }] }),
      )
    of(zeros).thenRefused('SMALL_CELL_OPEN', { table: 'contactsByPurposeAndParty', cell: 'purpose=suspectedSexual' })
    expect(of([{ status: 'safeZero', value: 0 }, shown(25), shown(25)]).decision._tag).toBe('Right')
    of([{ status: 'safeZero', value: 1 }, shown(24), shown(25)]).thenRefused('TABLE_MALFORMED')
    of([shown(6), shown(25)]).thenRefused('TABLE_MALFORMED')
  })

  it('tells in its summary how far it is', () => {
    expect(statisticsReleaseSummary({ status: 'none' })).toEqual({ status: 'none' })
    expect(statisticsReleaseSummary(after(out).state)).toEqual({
      status: 'planned',
      tables: ['contactsByPurposeAndParty'],
      number: 1,
      stage: 'released',
      calendarDate: '2025-09-30',
      contentHash: 'a'.repeat(64),
      approvals: 2,
      released: [{ number: 1, on: '2025-09-30', contentHash: 'a'.repeat(64) }],
    })
  })
})
