import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { alert, arrangement, escalation, gap, restoration, standIn } from './events.js'

const manager = ['serviceManager', 'headOfDivision'] as const
const worker = [...manager, 'adviser'] as const

export const ArrangeElement = command('ArrangeElement', { et: 'Korralda teenuse osa', en: 'Arrange an element' }, manager, arrangement)
export const ReportGap = command('ReportGap', { et: 'Teata katkestusest', en: 'Report a gap' }, [...worker, 'system'], gap)
export const ArrangeStandIn = command('ArrangeStandIn', { et: 'Korralda asendaja', en: 'Arrange a stand-in' }, worker, standIn)
export const RestoreElement = command('RestoreElement', { et: 'Pane kirja taastamine', en: 'Record the restoration' }, worker, restoration)
/** The system's: at once for the elements that the policy names, and to the superior when the hours are over. */
export const AlertOfGap = command('AlertOfGap', { et: 'Teavita katkestusest', en: 'Alert of a gap' }, ['system'], alert)
export const EscalateGap = command('EscalateGap', { et: 'Vii katkestus vahetu juhini', en: 'Escalate a gap' }, ['system'], escalation)

export const ElementCommand = oneOf(
  'ElementCommand',
  { et: 'Teenuse osa käsk', en: 'Command of a service element' },
  ArrangeElement,
  ReportGap,
  ArrangeStandIn,
  RestoreElement,
  AlertOfGap,
  EscalateGap,
)
export type ElementCommand = TypeOf<typeof ElementCommand>
