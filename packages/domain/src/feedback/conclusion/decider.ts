import { optional, record, type Decider, type Need, type TypeOf } from '@dutybook/modelling'
import { developmentInitiative } from '../../service/initiative/decider.js'
import { ConclusionId } from '../values.js'
import { feedbackWaveFold } from '../wave/fold.js'
import { ConclusionCommand } from './commands.js'
import { adopt, apply, decline } from './concluding.js'
import { ConclusionAdopted, ConclusionDeclined, ServiceChangeApplied, type ConclusionEvent } from './events.js'
import { findingOf } from './finding-of.js'
import { conclusionFold, type Conclusion } from './fold.js'
import { conclusionRefusals } from './refusals.js'

export const ConclusionSummary = record(
  'ConclusionSummary',
  { et: 'Järeldus', en: 'Conclusion' },
  {
    adopted: optional(ConclusionAdopted.data),
    declined: optional(ConclusionDeclined.data),
    applied: optional(ServiceChangeApplied.data),
  },
)

const summaryOf = ({ adoption, decline: declining, change }: Conclusion): TypeOf<typeof ConclusionSummary> => ({
  ...(adoption ? { adopted: { ...adoption.asked, adoptedOn: adoption.on } } : {}),
  ...(declining ? { declined: { ...declining.asked, declinedOn: declining.on } } : {}),
  ...(change ? { applied: { ...change.asked, implementedOn: change.implementedOn, appliedOn: change.on } } : {}),
})

const waveOf = (id: string): Need => ({ decider: feedbackWaveFold, id: findingOf(id).wave })

/** What follows from one finding of the feedback: a change of the service, or none and why. */
export const feedbackConclusion: Decider<Conclusion, ConclusionCommand, ConclusionEvent> = {
  ...conclusionFold,
  id: ConclusionId,
  duty: '3.4',
  label: { et: 'Järeldus tagasisidest', en: 'Conclusion from feedback' },
  command: ConclusionCommand,
  refusals: conclusionRefusals,
  summary: { codec: ConclusionSummary, of: summaryOf },
  needs: (_state, { type, data }, id) =>
    type === 'DeclineConclusion' ? [waveOf(id)] : [waveOf(id), { decider: developmentInitiative, id: data.initiative }],
  // Whoever analysed the feedback does not decide what follows from it.
  authors: (_state, { type }, { id, related }) => {
    const { analysis } = related.stateOf(feedbackWaveFold, findingOf(id).wave)
    return type !== 'ApplyServiceChange' && analysis ? [analysis.by] : []
  },
  decide: (context, state, { type, data }) => {
    switch (type) {
      case 'AdoptConclusion':
        return adopt(context, state, data)
      case 'DeclineConclusion':
        return decline(context, state, data)
      case 'ApplyServiceChange':
        return apply(context, state, data)
    }
  },
}
