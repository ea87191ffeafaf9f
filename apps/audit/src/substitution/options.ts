export interface SubstitutionOptions {
  readonly substitution?: string
  readonly approvals?: boolean
}
