export interface DecisionsOptions {
  readonly all?: boolean
}
