export { openEventStoreDb, type EventStoreDbOptions } from './open.js'
export type { Credentials } from './connection-string.js'
export { patient, type Incident, type Patience } from './patience.js'
