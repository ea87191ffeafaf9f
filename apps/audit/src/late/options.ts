export interface LateOptions {
  readonly days: number
}
