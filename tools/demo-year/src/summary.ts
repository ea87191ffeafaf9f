import { inEuros, type Money } from '@dutybook/modelling'
import type { DemoCommand } from './year.js'

type Data = DemoCommand['command']['data']

/** A line of the summary: what was counted, and how many. */
export type Line = readonly [what: string, count: number | string]

/** What is in the year, counted from its commands. */
export function summaryOf(year: readonly DemoCommand[]): readonly Line[] {
  const given = year.filter(({ refusedWith }) => refusedWith === undefined)
  const of = (...types: readonly string[]): readonly Data[] =>
    given.filter(({ command }) => types.includes(command.type)).map(({ command }) => command.data)
  return [
    ['commands', year.length],
    ['of these refused by law or for want of authority', year.length - given.length],
    ...contacts(of('RecordHotlineContact')),
    ...cases(of),
    ...money(of),
    ...rest(given, of),
  ]
}

const counted = (what: string, all: readonly Data[], fits: (data: Data) => boolean = () => true): Line => [what, all.filter(fits).length]

const contacts = (all: readonly Data[]): readonly Line[] => [
  counted('contacts with the hotline', all),
  counted('  of officials', all, ({ party }) => party === 'official'),
  counted('  of clients', all, ({ party }) => party === 'client'),
  ...['generalInformation', 'suspectedLabour', 'suspectedSexual', 'otherForm', 'otherUnknown'].map((purpose) =>
    counted(`    ${purpose}`, all, (data) => data['party'] === 'client' && data['purpose'] === purpose),
  ),
]

type Of = (...types: readonly string[]) => readonly Data[]

function cases(of: Of): readonly Line[] {
  const referrals = of('RegisterReferral')
  const reasons = [
    'needEnded',
    'notConfirmedInTime',
    'leftEstonia',
    'noLegalBasis',
    'personDeclined',
    'objectedToProcessing',
    'transferred',
  ]
  const over = of('EndService').length + of('RefuseService').length
  return [
    ['persons', new Set(referrals.map(({ victim }) => victim)).size],
    ['cases', referrals.length],
    ['  begun on suspicion', of('StartProvisional').length],
    ['  confirmed', of('ConfirmVictim').length],
    ['  refused', of('RefuseService').length],
    ...reasons.map((each) => counted(`  ended: ${each}`, of('EndService'), ({ reason }) => reason === each)),
    ['  still open at the end', referrals.length - over],
    ['elements granted', of('GrantElement').length],
    ['gaps of elements', of('ReportGap').length],
  ]
}

const euros = (all: readonly Data[]): string => {
  const cents = all.reduce((sum, { amount }) => sum + (amount as Money).cents, 0)
  return inEuros({ cents, currency: 'EUR' })
}

const money = (of: Of): readonly Line[] => [
  ['providers under oversight, one of them the agency itself', of('RegisterOversightSubject').length],
  ['contracts', of('SignContract').length],
  ['reports of providers', of('SubmitProviderReport').length],
  ['records of units', of('VerifyServiceUnits').length],
  ['invoices received', of('ReceiveInvoice').length],
  ['  disputed or rejected', of('DisputeInvoice', 'RejectInvoice').length],
  ['  paid', of('PayInvoice').length],
  ['euros approved', euros(of('ApproveInvoice'))],
  ['months, quarters and years closed', of('CloseReportingPeriod').length],
]

const rest = (given: readonly DemoCommand[], of: Of): readonly Line[] => [
  ['tasks, initiatives and analyses', of('PlanServiceTask', 'StartInitiative', 'CompleteServiceAnalysis').length],
  ['feedback: waves', of('OpenFeedbackWave').length],
  ['feedback: answers', of('RecordFeedback').length],
  ['feedback: conclusions adopted or declined', of('AdoptConclusion', 'DeclineConclusion').length],
  ['releases of statistics', of('PlanRelease').length],
  ['  revised', of('OpenRevision').length],
  ['oversight proceedings', of('ProposeOversight').length],
  ['  precepts', of('IssuePrecept').length],
  ['substitutions', of('StartSubstitution').length],
  ['contacts of officials and of partners', of('RecordOfficialContact', 'RecordPartnerContact').length],
  ['  whose data were erased', of('ApproveKeyDestruction').length],
  ['aggregates with a stream of their own', new Set(given.map(({ category }) => category)).size],
]

/** The lines one below the other, with the counts in a column. */
export function printed(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(([what]) => what.length))
  const column = Math.max(...lines.map(([, count]) => String(count).length))
  return lines.map(([what, count]) => `${what.padEnd(width)}  ${String(count).padStart(column)}`).join('\n')
}

/** How often each code refuses a command of the year. */
export function refusalsOf(year: readonly DemoCommand[]): readonly Line[] {
  const groups = Map.groupBy(year, ({ refusedWith }) => refusedWith)
  return [...groups]
    .flatMap(([code, all]) => (code === undefined ? [] : [[code, all.length] as const]))
    .sort(([one], [other]) => (one < other ? -1 : 1))
}
