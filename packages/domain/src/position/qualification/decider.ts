import { without, type Decider } from '@dutybook/modelling'
import { QualificationCommand } from './commands.js'
import { QualificationEvent } from './events.js'
import { handIn, open, verifiedBy, withdraw } from './proof.js'
import { qualificationRefusals } from './refusals.js'
import { added, noFile, opened, withdrawn, type QualificationFile } from './state.js'
import { fileSummary, QualificationFileSummary } from './summary.js'
import { QualificationFileId } from './values.js'

/** What is proved of one person against section 7 of the job description. A post may need it before it is filled. */
export const qualificationFile: Decider<QualificationFile, QualificationCommand, QualificationEvent> = {
  category: 'qualificationFile',
  id: QualificationFileId,
  duty: '7',
  label: { et: 'Kvalifikatsioonitoimik', en: 'Qualification file' },
  command: QualificationCommand,
  event: QualificationEvent,
  refusals: qualificationRefusals,
  initialState: noFile,
  summary: { codec: QualificationFileSummary, of: fileSummary },
  // Nobody proves or excepts in their own case.
  authors: ({ person }, { type, data }) => (type === 'OpenQualificationFile' ? [data.person] : person === undefined ? [] : [person]),
  evolve: (file, event) => {
    switch (event.type) {
      case 'QualificationFileOpened':
        return opened(file, event.data.person)
      case 'RequirementProven':
        return added(file, { kind: 'document', ...without(event.data, 'verifiedBy') })
      case 'ExperienceProven':
        return added(file, { kind: 'experience', ...without(event.data, 'verifiedBy') })
      case 'LanguageLevelProven':
        return added(file, { kind: 'language', ...without(event.data, 'verifiedBy') })
      case 'BackgroundChecked':
        return added(file, { kind: 'check', ...without(event.data, 'verifiedBy') })
      case 'RequirementExceptionGranted':
        return added(file, { kind: 'exception', ...without(event.data, 'grantedBy') })
      case 'ProofWithdrawn':
        return withdrawn(file, event.data.proof, event.data.reason)
    }
  },
  decide: (context, file, { type, data }) => {
    const seen = verifiedBy(context)
    switch (type) {
      case 'OpenQualificationFile':
        return open(file, data)
      case 'ProveRequirement':
        return handIn(context, file, { kind: 'document', ...data }, { type: 'RequirementProven', data: { ...data, ...seen } })
      case 'ProveExperience':
        return handIn(context, file, { kind: 'experience', ...data }, { type: 'ExperienceProven', data: { ...data, ...seen } })
      case 'ProveLanguageLevel':
        return handIn(context, file, { kind: 'language', ...data }, { type: 'LanguageLevelProven', data: { ...data, ...seen } })
      case 'RecordBackgroundCheck':
        return handIn(context, file, { kind: 'check', ...data }, { type: 'BackgroundChecked', data: { ...data, ...seen } })
      case 'GrantRequirementException': {
        const granted = { ...data, grantedBy: context.actor.person }
        return handIn(context, file, { kind: 'exception', ...data }, { type: 'RequirementExceptionGranted', data: granted })
      }
      case 'WithdrawProof':
        return withdraw(file, data)
    }
  },
}
