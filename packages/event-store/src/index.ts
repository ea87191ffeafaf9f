export * from './stored-event.js'
export * from './event-store.js'
export * from './view-store.js'
