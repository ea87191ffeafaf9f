export { outputs, type Files } from './outputs.js'
export { staleFiles, type Stale } from './stale.js'
