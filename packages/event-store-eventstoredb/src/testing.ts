/**
 * A test double of an EventStoreDB server, for whoever tries a program over this store without one. It is no server: see `startPeer`.
 */
export { startPeer, type Call, type CallKind, type Mishap, type ScriptedPeer } from './testing/peer/scripted-peer.js'
export { newPlace, storeOnPeer, storeUnderTest, type Place } from './testing/place.js'
