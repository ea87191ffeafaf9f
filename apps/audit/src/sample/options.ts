export interface SampleOptions {
  readonly seed: string
  readonly size: number
  readonly category?: string
  readonly type?: string
}
