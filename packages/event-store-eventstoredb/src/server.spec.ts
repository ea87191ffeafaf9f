import { eventStoreCases, eventStoreContract } from '@dutybook/event-store/testing'
import { storeUnderTest } from './testing/place.js'

/** Not EVENTSTORE_…: the server takes every variable that begins so for an option of its own, and refuses those it does not know. */
const connectionString = process.env['DUTYBOOK_TEST_EVENTSTOREDB']

if (connectionString) {
  eventStoreContract('an EventStoreDB server', () => storeUnderTest(() => connectionString), { guards: 'beforeAppend' })
} else {
  // The double has stood in for all of these; only a server can show that it was a good one.
  const promised = Object.entries(eventStoreCases).filter(([subject]) => subject !== 'guards at the moment of the append')
  it.skip.each(promised.flatMap(([subject, cases]) => Object.keys(cases).map((name) => `${subject}: ${name}`)))(
    '%s (needs a real EventStoreDB, named in DUTYBOOK_TEST_EVENTSTOREDB)',
    () => undefined,
  )
}
