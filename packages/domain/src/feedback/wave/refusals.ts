import type { Either } from '@dutybook/fp'
import { byLaw, byOrder, naming, refuse, type Refusal, type RefusalFacts, type RefusalList } from '@dutybook/modelling'
import { cite } from '../../law/acts.js'
import { FeedbackChannel, SatisfactionQuestion } from '../values.js'

const duty = [cite('AJ', '3.4')]
/** Whoever only answers questions about the service is not to be recognised by the answers. */
const anonymity = [cite('OAS', '7'), ...duty]

/** Every reason for which an act on a feedback wave is refused. */
export const feedbackWaveRefusals = {
  WAVE_EXISTS: byOrder('Selle tunnuse all on teistsugune laine.', 'A different wave was opened under this id.'),
  NO_SYSTEM_ON_DAY: byLaw(
    duty,
    'Tagasisidesüsteem {system} ei kehtinud päeval {day}.',
    'The feedback system {system} was not in force on {day}.',
  ),
  LAST_DAY_TOO_EARLY: byOrder('Viimane kogumise päev ei ole enne avamise päeva.', 'The last day of collection is not before the opening.'),
  WAVE_TOO_LONG: byOrder(
    'Laine kestab kõige kauem {latest}: selleks ajaks kogutakse tagasisidet uuesti.',
    'A wave lasts until {latest} at the longest: by then feedback is collected anew.',
  ),
  WAVE_NOT_OPEN: byOrder('Sel päeval ei olnud laine veel avatud.', 'The wave had not been opened by that day.'),
  WAVE_OVER: byOrder('Tagasisidet koguti kuni {lastDay}.', 'Feedback was collected until {lastDay}.'),
  RESPONSE_EXISTS: byOrder('Selle viite all on kirjas teistsugune vastus.', 'A different response is recorded under this reference.'),
  OUTSIDE_REACH: byOrder(
    'Selles laines seda kanalit, rühma või keelt ei ole.',
    'This channel, group or language does not belong to the wave.',
  ),
  QUESTION_NOT_ASKED: naming(
    { question: SatisfactionQuestion.options },
    byOrder('Küsimustikus {version} ei küsita: „{question}”.', 'The questionnaire {version} does not ask: “{question}”.'),
  ),
  ANSWERED_TWICE: naming(
    { question: SatisfactionQuestion.options },
    byOrder('Ühele küsimusele on üks vastus: „{question}”.', 'One question has one answer: “{question}”.'),
  ),
  RESPONSE_LATER: byOrder(
    'Päeval {day} saadi veel vastus; varem laine ei sulgunud.',
    'A response came on {day}; the wave was not closed before it.',
  ),
  ALREADY_ANALYSED: byOrder(
    'Laine on analüüsitud; sellesse ei lisata vastuseid ega teist analüüsi.',
    'The wave has been analysed; no response and no other analysis is added to it.',
  ),
  NOT_CLOSED: byOrder('Sel päeval ei olnud laine suletud.', 'The wave was not closed on that day.'),
  TOO_FEW_RESPONSES: byLaw(
    anonymity,
    'Vähem kui {fewest} vastust ei analüüsita: vastaja võiks olla äratuntav.',
    'Fewer than {fewest} responses are not analysed: whoever gave them might be recognised.',
  ),
  FINDING_NAMED_TWICE: byOrder('Tunnus {finding} on kahel leiul.', 'Two findings have the id {finding}.'),
  FINDING_OF_TOO_FEW: byLaw(
    anonymity,
    'Leid {finding} tugineks vähem kui {fewest} vastusele: vastaja võiks olla äratuntav.',
    'The finding {finding} would rest on fewer than {fewest} responses: whoever gave them might be recognised.',
  ),
  CHANNEL_NAMED_TWICE: naming(
    { channel: FeedbackChannel.options },
    byOrder('Kanali „{channel}” kohta on üks arv.', 'There is one number for the channel “{channel}”.'),
  ),
  ASKED_TOO_FEW: naming(
    { channel: FeedbackChannel.options },
    byOrder('Kanalil „{channel}” vastati rohkem, kui küsiti.', 'On the channel “{channel}” more answered than were asked.'),
  ),
  NOT_ANALYSED: byOrder('Lainet ei ole analüüsitud.', 'The wave has not been analysed.'),
  NOT_DUE_YET: byOrder('See on teha alles {dueOn}.', 'It is not due before {dueOn}.'),
} satisfies RefusalList

export type FeedbackWaveRefusal = keyof typeof feedbackWaveRefusals

export const refused = (code: FeedbackWaveRefusal, facts?: RefusalFacts, at?: string): Either<Refusal<FeedbackWaveRefusal>, never> =>
  refuse(code, facts, at)
