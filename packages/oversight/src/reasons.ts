import type { Label, VerdictFinding } from '@dutybook/modelling'

/** What a reason of a verdict means, whatever it was found on; a finding says it of the thing that it was found on. */
interface Reason {
  /** The expected result that it speaks of. */
  readonly result: string
  readonly text: Label
}

/** Every reason that a verdict may give, by its code; programs rely on the codes. */
export const reasons = {
  ELEMENT_NOT_ARRANGED: reason(
    '3.1',
    'Teenuse osa osutamine ei ole korraldatud.',
    'The provision of an element of the service is not arranged.',
  ),
  ELEMENT_GAP_WITHOUT_COVER: reason(
    '3.1',
    'Teenuse osa on katkenud ja asendajat ei ole.',
    'An element of the service is interrupted and has no stand-in.',
  ),
  TASK_OVERDUE: reason(
    '3.1',
    'Teenuse korraldamise ülesanne on tähtajaks täitmata.',
    'A task of arranging the service was not done in time.',
  ),
  NOTHING_ARRANGED: reason(
    '3.1',
    'Ühegi teenuse osa osutamist ei ole korraldatud; tulemust ei tõenda miski.',
    'No element of the service is arranged; nothing proves the result.',
  ),
  PROVISIONAL_PAST_ITS_DAY: reason(
    '3.1',
    'Kahtluse alusel antud teenus on üle oma viimase päeva: seda ei ole lõpetatud ega ohvrit kinnitatud. Juhtumid on õiguste tahvlil.',
    'A service on suspicion is past its last day: it was neither ended nor the victim confirmed. The episodes are on the entitlement board.',
  ),
  LEGAL_STAY_OVER_UNDECIDED: reason(
    '3.1',
    'Seaduslik viibimine on lõppenud, kuid teenuse lõpetamist ei ole otsustatud. Juhtumid on õiguste tahvlil.',
    'A legal stay is over and the ending of the service was not decided. The episodes are on the entitlement board.',
  ),
  INVOICE_UNPAID_PAST_TERM: reason('3.4(a)', 'Arve on maksetähtpäevaks tasumata.', 'An invoice was not paid by its term.'),
  INVOICE_DISPUTED_PAST_TERM: reason(
    '3.4(a)',
    'Arve on vaidlustatud ja selle maksetähtpäev on möödas.',
    'An invoice is disputed, and its term is over.',
  ),
  PROVIDER_REPORT_MISSING: reason(
    '3.4(a)',
    'Teenuseosutaja aruanne on tähtpäevaks esitamata.',
    'A report of a provider was not submitted by its day.',
  ),
  BUDGET_BURNS_ABOVE_PLAN: reason(
    '3.4(a)',
    'Eelarverida kulub kiiremini, kui õigus lubab: selle tempoga saab eraldatu enne aasta lõppu otsa.',
    'A budget line is used faster than the law lets it: at this pace what is allotted will not last the year.',
  ),
  BUDGET_BURNS_BELOW_PLAN: reason(
    '3.4(a)',
    'Eelarverida kulub aeglasemalt, kui õigus lubab: selle tempoga jääb eraldatust märgatav osa kasutamata.',
    'A budget line is used more slowly than the law lets it: at this pace a marked part of what is allotted is left over.',
  ),
  NOTHING_TO_SETTLE: reason(
    '3.4(a)',
    'Ei ole ühtegi lepingut, ühikute arvestust ega arvet; tulemust ei tõenda miski.',
    'There is no contract, no record of units and no invoice; nothing proves the result.',
  ),
  RELEASE_OVERDUE: reason(
    '3.4(b)',
    'Väljaanne pidi avaldamiskalendri järgi olema ilmunud ja on ilmumata.',
    'An edition is not out on its day of the calendar.',
  ),
  RELEASED_LATE: reason(
    '3.4(b)',
    'Väljaanne ilmus hiljem, kui avaldamiskalender ette nägi.',
    'An edition came out later than the calendar had it.',
  ),
  NO_RELEASE_PLANNED: reason(
    '3.4(b)',
    'Avaldamiskalendris ei ole ühtki väljaannet; tulemust ei tõenda miski.',
    'There is no edition in the publication calendar; nothing proves the result.',
  ),
  NO_FEEDBACK_SYSTEM: reason('3.4(c)', 'Tagasiside kogumise süsteemi ei ole.', 'There is no system for collecting feedback.'),
  FEEDBACK_NOT_COLLECTED: reason(
    '3.4(c)',
    'Tagasisidet, mida saab analüüsida, ei ole tähtpäevaks kogutud.',
    'Feedback that can be analysed was not collected by its day.',
  ),
  FEEDBACK_NOT_ANALYSED: reason(
    '3.4(c)',
    'Tagasisidelaine on tähtpäevaks analüüsimata.',
    'A wave of feedback was not analysed by its day.',
  ),
  FEEDBACK_ANALYSED_LATE: reason(
    '3.4(c)',
    'Tagasisidelaine analüüsiti pärast tähtpäeva.',
    'A wave of feedback was analysed after its day.',
  ),
  TOO_FEW_RESPONSES: reason(
    '3.4(c)',
    'Lainele vastati nii vähe, et seda ei analüüsita: vastaja võiks olla äratuntav.',
    'So few answered in a wave that it is not analysed: whoever answered might be recognised.',
  ),
  CONCLUSION_MISSING: reason('3.4(c)', 'Leiust ei ole tähtpäevaks järeldust tehtud.', 'No conclusion was made from a finding by its day.'),
  CONCLUSION_NOT_APPLIED: reason(
    '3.4(c)',
    'Järeldus võeti vastu, aga tähtpäevaks ei ole teenust muudetud ega järeldusest põhjendusega loobutud.',
    'A conclusion was adopted, but by its day the service was not changed, nor was it declined with a reason.',
  ),
  CONCLUSION_MADE_LATE: reason('3.4(c)', 'Leiust tehti järeldus pärast tähtpäeva.', 'A conclusion from a finding was made after its day.'),
  PROVIDER_NOT_CHECKED_IN_CYCLE: reason(
    '3.5',
    'Teenuseosutajat ei ole järelevalve tsükli jooksul kontrollitud.',
    'A provider was not checked within its oversight cycle.',
  ),
  POINT_OVERDUE_WITHOUT_ACTION: reason(
    '3.5',
    'Ettekirjutuse punkt jäi tähtajaks täitmata ja pärast seda ei ole midagi ette võetud.',
    'A point of a precept was not fulfilled by its deadline, and nothing has been done about it since.',
  ),
  SEVERE_FINDING_RECURS: reason(
    '3.5',
    'Teenuseosutajal leiti uuesti sama raske puudus.',
    'The same severe finding recurred at a provider.',
  ),
  CONTRACT_TERMINATION: reason(
    '3.5',
    'Teenuseosutaja on jätnud tähtajaks täitmata mitu ettekirjutust; kaaluda tuleb halduslepingu lõpetamist.',
    'A provider left several precepts unfulfilled by their deadlines; ending its contract is to be considered.',
  ),
  NO_PROVIDER_UNDER_OVERSIGHT: reason(
    '3.5',
    'Ükski teenuseosutaja ei ole järelevalve all; tulemust ei tõenda miski.',
    'No provider is under oversight; nothing proves the result.',
  ),
} as const satisfies Readonly<Record<string, Reason>>

export type ReasonCode = keyof typeof reasons

/** The code of a reason as a finding carries it. */
export const reasonCode = (name: ReasonCode): VerdictFinding['code'] => name as string as VerdictFinding['code']

function reason(result: string, et: string, en: string): Reason {
  return { result, text: { et, en } }
}
