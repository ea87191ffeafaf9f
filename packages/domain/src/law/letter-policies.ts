import { CalendarDays, calendarDays, Months, months, WorkingDays, workingDays } from '@dutybook/modelling'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

/** Reply to a memorandum or a request for explanation, counted from its registration. The version of the day of registration applies. */
export const letterReply = policy(
  'letter.reply',
  { et: 'Märgukirjale ja selgitustaotlusele vastamise tähtaeg', en: 'Reply to a memorandum or request for explanation' },
  CalendarDays,
  version(calendarDays(30), 'F', [cite('MSVS', '6')]),
  version(calendarDays(15), 'F', [cite('MSVS', '6')], '2024-12-28'),
)

/** The furthest that the reply can be put off in special need, counted from registration. */
export const letterReplyMaxExtended = policy(
  'letter.replyMaxExtended',
  { et: 'Vastamise tähtaeg, kui seda on pikendatud', en: 'Reply, when its term was extended' },
  Months,
  version(months(2), 'F', [cite('MSVS', '6')]),
)

export const letterRegister = policy(
  'letter.register',
  { et: 'Kirja registreerimise tähtaeg', en: 'Registration of a letter' },
  WorkingDays,
  version(workingDays(1), 'F', [cite('MSVS', '5–7')]),
)

/** Passing a letter on to the body that is competent, and telling the sender. */
export const letterForward = policy(
  'letter.forward',
  { et: 'Kirja edastamise tähtaeg', en: 'Forwarding of a letter' },
  WorkingDays,
  version(workingDays(5), 'F', [cite('MSVS', '5–7')]),
)

export const infoRequest = policy(
  'infoRequest',
  { et: 'Teabenõude täitmise tähtaeg', en: 'Answer to a request for information' },
  WorkingDays,
  version(workingDays(5), 'F', [cite('AvTS', '18')]),
)

export const infoRequestMaxExtended = policy(
  'infoRequest.maxExtended',
  { et: 'Teabenõude täitmise tähtaeg, kui seda on pikendatud', en: 'Answer to a request for information, when its term was extended' },
  WorkingDays,
  version(workingDays(15), 'F', [cite('AvTS', '19')]),
)

export const letterPolicies = [
  letterReply,
  letterReplyMaxExtended,
  letterRegister,
  letterForward,
  infoRequest,
  infoRequestMaxExtended,
] as const
