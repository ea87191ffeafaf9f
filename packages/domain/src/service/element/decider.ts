import type { Decider } from '@dutybook/modelling'
import { ElementCommand } from './commands.js'
import { ElementEvent, ServiceElementId } from './events.js'
import { alertOfGap, escalateGap } from './gap-alert.js'
import { arrange, arrangeStandIn, reportGap, restore } from './provision.js'
import { elementRefusals } from './refusals.js'
import { elementSummary, ElementSummary, evolve, notArranged, type Element } from './state.js'

/** One of the ten elements as it is provided, in the whole country or in a county, with its gaps. */
export const serviceElement: Decider<Element, ElementCommand, ElementEvent> = {
  category: 'serviceElement',
  id: ServiceElementId,
  duty: '3.1',
  label: { et: 'Teenuse osa', en: 'Service element' },
  command: ElementCommand,
  event: ElementEvent,
  refusals: elementRefusals,
  initialState: notArranged,
  summary: { codec: ElementSummary, of: elementSummary },
  evolve,
  decide: (context, state, command) => {
    switch (command.type) {
      case 'ArrangeElement':
        return arrange(context, state, command)
      case 'ReportGap':
        return reportGap(context, state, command)
      case 'ArrangeStandIn':
        return arrangeStandIn(context, state, command)
      case 'RestoreElement':
        return restore(context, state, command)
      case 'AlertOfGap':
        return alertOfGap(context, state, command)
      case 'EscalateGap':
        return escalateGap(context, state, command)
    }
  },
}
