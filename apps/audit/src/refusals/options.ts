export interface RefusalsOptions {
  readonly by: 'code' | 'actor' | 'attempt'
}
