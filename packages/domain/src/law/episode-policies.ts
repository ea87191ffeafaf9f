import { called, CalendarDays, calendarDays, list, Months, months } from '@dutybook/modelling'
import { RegisteringOrganisation } from '../service/codes/identification.js'
import { ServiceElementCode } from '../vocabulary.js'
import { cite } from './acts.js'
import { policy, version } from './policy.js'

/** Whose suspicion opens the service. Of the earlier Act we have not read who they were. */
export const suspectingBodies = policy<readonly RegisteringOrganisation[]>(
  'suspected.bodies',
  { et: 'Kelle kahtlus avab teenuse', en: 'Whose suspicion opens the service' },
  list(RegisteringOrganisation, { et: 'Asutused', en: 'Bodies' }, { min: 1, max: 7 }),
  version(['ska', 'labourInspectorate'], 'K', [cite('OAS 2004', '3 lg 1²')]),
  version(['ska', 'labourInspectorate'], 'F', [cite('OAS', '24 lg 4')], '2023-04-01'),
)

/** From which day of the service on suspicion the worker is reminded that it waits for confirmation (domain model §4.9). */
export const confirmationReminder = policy(
  'suspected.reminder',
  { et: 'Kinnituse meeldetuletus', en: 'Reminder of the confirmation' },
  CalendarDays,
  version(calendarDays(10), 'P', [cite('AJ', '3.1')]),
)

/** Help that cannot wait for the assessment of need. */
export const elementsBeforeAssessment = policy<readonly ServiceElementCode[]>(
  'service.beforeAssessment',
  { et: 'Abi enne abivajaduse hindamist', en: 'Help before the assessment of need' },
  list(called(ServiceElementCode, 'Teenuse osa', 'Service element'), { et: 'Teenuse osad', en: 'Service elements' }, { max: 10 }),
  version(['E1'], 'P', [cite('AJ', '3.1')]),
)

/** The longest residence permit for weighty public interest at a time. */
export const publicInterestPermit = policy(
  'permit.publicInterest',
  { et: 'Elamisluba kaaluka avaliku huvi korral', en: 'Permit for weighty public interest' },
  Months,
  version(months(12), 'F', [cite('VMS', '203–208')]),
)

export const episodePolicies = [suspectingBodies, confirmationReminder, elementsBeforeAssessment, publicInterestPermit] as const
