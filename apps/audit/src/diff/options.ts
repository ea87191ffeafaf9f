export interface DiffOptions {
  readonly from: number | string
  readonly to?: number | string
}
