import type { Decider } from '@dutybook/modelling'
import { ProviderRef } from '../../vocabulary.js'
import { SubjectCommand } from './commands.js'
import { SubjectEvent } from './events.js'
import { assessRisk, changeArrangement, register, release } from './oversight.js'
import { subjectRefusals } from './refusals.js'
import { assessed, rearranged, registered, released, unknownSubject, type Subject } from './state.js'
import { subjectSummary, SubjectSummary } from './summary.js'

/** A provider as somebody to be overseen: what it provides and how, its risk, and who negotiated its contract. */
export const oversightSubject: Decider<Subject, SubjectCommand, SubjectEvent> = {
  category: 'oversightSubject',
  id: ProviderRef,
  duty: '3.5',
  label: { et: 'Järelevalve subjekt', en: 'Oversight subject' },
  command: SubjectCommand,
  event: SubjectEvent,
  refusals: subjectRefusals,
  initialState: unknownSubject,
  summary: { codec: SubjectSummary, of: subjectSummary },
  evolve: (subject, event) => {
    switch (event.type) {
      case 'OversightSubjectRegistered':
        return registered(subject, event.data)
      case 'ArrangementChanged':
        return rearranged(subject, event.data)
      case 'RiskAssessed':
        return assessed(subject, event.data)
      case 'OversightSubjectReleased':
        return released(subject, event.data)
    }
  },
  decide: (context, subject, command) => {
    switch (command.type) {
      case 'RegisterOversightSubject':
        return register(context, subject, command)
      case 'ChangeArrangement':
        return changeArrangement(context, subject, command)
      case 'AssessRisk':
        return assessRisk(context, subject, command)
      case 'ReleaseOversightSubject':
        return release(context, subject, command)
    }
  },
}
