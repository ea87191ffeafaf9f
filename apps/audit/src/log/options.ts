export interface LogOptions {
  readonly stream?: string
  readonly category?: string
  readonly type?: string
  readonly actor?: string
  readonly duty?: string
  readonly from?: string
  readonly to?: string
}
