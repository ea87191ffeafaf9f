import { choice, count, id, list, record, reference, text, type TypeOf } from '@dutybook/modelling'

export const FeedbackSystemId = id(
  'FeedbackSystemId',
  { et: 'Tagasisidesüsteem', en: 'Feedback system' },
  '^ts-[0-9a-z][0-9a-z-]{1,38}$',
  'ts-2025',
)

/** The year and the number of the wave in it: `tl-2026-1`. */
export const FeedbackWaveId = id(
  'FeedbackWaveId',
  { et: 'Tagasisidelaine', en: 'Feedback wave' },
  '^tl-20[0-9]{2}-[1-9][0-9]?$',
  'tl-2026-1',
)
export type FeedbackWaveId = TypeOf<typeof FeedbackWaveId>

export const FeedbackFindingId = id('FeedbackFindingId', { et: 'Leid', en: 'Finding' }, '^t[1-9][0-9]?$', 't1')
export type FeedbackFindingId = TypeOf<typeof FeedbackFindingId>

/** The wave and its finding: `tl-2026-1-t1`. Each finding has one conclusion. */
export const ConclusionId = id(
  'ConclusionId',
  { et: 'Järeldus', en: 'Conclusion' },
  '^tl-20[0-9]{2}-[1-9][0-9]?-t[1-9][0-9]?$',
  'tl-2026-1-t1',
)
export type ConclusionId = TypeOf<typeof ConclusionId>

/** A random reference that is written on no form: it only tells one recording of a form from another form. */
export const ResponseRef = reference('ResponseRef', { et: 'Vastuse viide', en: 'Reference of a response' }, 'vastus')

/** How the answer reached the agency. */
export const FeedbackChannel = choice(
  'FeedbackChannel',
  { et: 'Kanal', en: 'Channel' },
  {
    web: { et: 'veebiankeet', en: 'web form' },
    paper: { et: 'paberankeet', en: 'paper form' },
    phone: { et: 'telefon', en: 'telephone' },
    interview: { et: 'vestlus', en: 'interview' },
  },
)

/** On whose experience it rests, as roughly as the analysis can do with. */
export const FeedbackGroup = choice(
  'FeedbackGroup',
  { et: 'Vastajate rühm', en: 'Group of respondents' },
  {
    client: { et: 'teenuse saaja', en: 'client' },
    formerClient: { et: 'endine teenuse saaja', en: 'former client' },
    representative: { et: 'lapse esindaja', en: 'representative of a child' },
    partner: { et: 'koostööpartner', en: 'cooperation partner' },
    provider: { et: 'teenuseosutaja', en: 'provider' },
  },
)

/** Only the languages that forms exist in: a rare language may tell who answered, so it is `other`. */
export const FeedbackLanguage = choice(
  'FeedbackLanguage',
  { et: 'Vastamise keel', en: 'Language of the answer' },
  {
    et: { et: 'eesti', en: 'Estonian' },
    ru: { et: 'vene', en: 'Russian' },
    en: { et: 'inglise', en: 'English' },
    uk: { et: 'ukraina', en: 'Ukrainian' },
    other: { et: 'muu keel', en: 'another language' },
  },
)

/** All questions that were ever asked. Which of them a wave asks is dated data, `feedback.questionnaire`; a code keeps its meaning. */
export const SatisfactionQuestion = choice(
  'SatisfactionQuestion',
  { et: 'Küsimus', en: 'Question' },
  {
    access: { et: 'Abini oli lihtne jõuda', en: 'Help was easy to reach' },
    understood: { et: 'Sain aru, mis õigused mul on', en: 'I understood my rights' },
    language: { et: 'Minuga räägiti keeles, millest aru saan', en: 'I was spoken to in a language that I understand' },
    safety: { et: 'Tundsin end turvaliselt', en: 'I felt safe' },
    respect: { et: 'Minusse suhtuti lugupidavalt', en: 'I was treated with respect' },
    usefulness: { et: 'Abist oli kasu', en: 'The help was useful' },
  },
)
export type SatisfactionQuestion = TypeOf<typeof SatisfactionQuestion>

export const Satisfaction = choice(
  'Satisfaction',
  { et: 'Rahulolu', en: 'Satisfaction' },
  {
    agree: { et: 'nõustun', en: 'agree' },
    ratherAgree: { et: 'pigem nõustun', en: 'rather agree' },
    ratherDisagree: { et: 'pigem ei nõustu', en: 'rather disagree' },
    disagree: { et: 'ei nõustu', en: 'disagree' },
    noAnswer: { et: 'ei vastanud', en: 'no answer' },
  },
)

/** The questions of one version of the questionnaire. */
export const Questionnaire = record(
  'Questionnaire',
  { et: 'Küsimustik', en: 'Questionnaire' },
  {
    version: text('QuestionnaireVersion', { et: 'Küsimustiku versioon', en: 'Version of the questionnaire' }, { max: 20 }),
    questions: list(SatisfactionQuestion, { et: 'Küsimused', en: 'Questions' }, { min: 1, max: 20 }),
  },
)

/** Where experience is gathered: on which ways, from whom, in which languages. */
export const reach = {
  channels: list(FeedbackChannel, { et: 'Kanalid', en: 'Channels' }, { min: 1, max: 10 }),
  groups: list(FeedbackGroup, { et: 'Vastajate rühmad', en: 'Groups of respondents' }, { min: 1, max: 10 }),
  languages: list(FeedbackLanguage, { et: 'Keeled', en: 'Languages' }, { min: 1, max: 10 }),
}

export const ResponseCount = count('ResponseCount', { et: 'Vastuseid', en: 'Responses' }, { max: 100_000 })
