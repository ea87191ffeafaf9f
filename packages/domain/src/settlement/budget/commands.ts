import { command, oneOf, type TypeOf } from '@dutybook/modelling'
import { Reason } from '../../vocabulary.js'
import { allotment, commitment, revision } from './events.js'

const owner = ['directorGeneral', 'headOfDepartment'] as const
/** Those who may approve an invoice, and the finance unit. */
const committer = ['headOfDivision', 'headOfDepartment', 'directorGeneral', 'finance'] as const

export const AllotBudget = command('AllotBudget', { et: 'Eralda eelarve', en: 'Allot the budget' }, owner, allotment)

export const ReviseBudget = command('ReviseBudget', { et: 'Muuda eelarvet', en: 'Revise the budget' }, owner, revision)

export const CommitBudget = command('CommitBudget', { et: 'Broneeri eelarvest', en: 'Commit the budget' }, committer, commitment)

export const ReleaseBudget = command(
  'ReleaseBudget',
  { et: 'Vabasta eelarve broneering', en: 'Release the budget' },
  [...committer, 'system'],
  { invoice: commitment.invoice, reason: Reason },
)

export const SpendBudget = command('SpendBudget', { et: 'Märgi eelarvest kulutatuks', en: 'Spend the budget' }, ['finance', 'system'], {
  invoice: commitment.invoice,
})

export const BudgetCommand = oneOf(
  'BudgetCommand',
  { et: 'Eelarverea käsk', en: 'Command of a budget line' },
  AllotBudget,
  ReviseBudget,
  CommitBudget,
  ReleaseBudget,
  SpendBudget,
)
export type BudgetCommand = TypeOf<typeof BudgetCommand>
