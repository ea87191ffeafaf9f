export interface AgeOptions {
  readonly cutOff: string
  readonly step: number
  readonly category?: string
  readonly type?: string
}
