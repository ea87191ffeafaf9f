export { authorityOfLog, type Posts, type RootsOfTrust } from './authority-of-log.js'
export { entitlements, type Entitlement } from './entitlements.js'
export { workersWithPersons } from './readers.js'
