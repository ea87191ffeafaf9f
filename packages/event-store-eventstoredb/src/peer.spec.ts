import { eventStoreContract } from '@dutybook/event-store/testing'
import { storeOnPeer } from './testing/place.js'

eventStoreContract('EventStoreDB, over gRPC to a test double,', storeOnPeer, { guards: 'beforeAppend' })
