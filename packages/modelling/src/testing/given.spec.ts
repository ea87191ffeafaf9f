import { given } from './given.js'
import { boat, harbour, plainWorld, type BoatCommand, type BoatEvent } from './sample-decider.js'
import type { LocalDate } from '../time.js'

const owner = { sealed: 'v1', subject: 'person-0001', nonce: 'A'.repeat(16), ciphertext: 'A'.repeat(22), commitment: 'A'.repeat(43) }
const mooring = { berth: 'berth-0001', until: '2025-06-01', owner }
const moor = { type: 'MoorBoat', data: mooring } as unknown as BoatCommand
const moored = { type: 'BoatMoored', data: mooring } as unknown as BoatEvent
const elsewhere = { type: 'MoorBoat', data: { ...mooring, berth: 'berth-0002' } } as unknown as BoatCommand
const closed = { decider: harbour, id: 'harbour-main', events: [{ type: 'HarbourClosed', data: { on: '2025-03-12' } }] }

describe('given, when, then', () => {
  it('passes when exactly these events come of the command', () => given(boat, [], plainWorld).when(moor).then([moored]))

  it('passes when the command is refused by this code and these facts', () =>
    given(boat, [moored], plainWorld).when(elsewhere).thenRefused('BERTH_TAKEN', { berth: 'berth-0001' }))

  it('passes when nothing is left to do', () => given(boat, [moored], plainWorld).when(moor).thenNothing())

  it('gives the decision the histories of the streams that it needs', () =>
    given(boat, [], plainWorld)
      .when(moor, { related: [closed] })
      .thenRefused('HARBOUR_CLOSED'))

  it('lets one command have another day than the rest of the test', () =>
    given(boat, [], plainWorld)
      .when(moor, { occurredOn: '2024-01-31' as LocalDate })
      .thenRefused('TOO_LONG', { last: '2025-01-30' }))

  it('says by which refusal events were prevented', () => {
    expect(() => given(boat, [moored], plainWorld).when(elsewhere).then([])).toThrow(
      'BERTH_TAKEN (The boat is at the berth berth-0001 already.)',
    )
  })

  it('says which events happened in place of a refusal', () => {
    expect(() => given(boat, [], plainWorld).when(moor).thenRefused('BERTH_TAKEN')).toThrow('these happened: BoatMoored')
  })

  it('fails on other facts and on other events', () => {
    expect(() => given(boat, [moored], plainWorld).when(elsewhere).thenRefused('BERTH_TAKEN', { berth: 'berth-0002' })).toThrow()
    expect(() => given(boat, [], plainWorld).when(moor).then([])).toThrow()
    expect(() => given(boat, [], plainWorld).when(moor).thenNothing()).toThrow()
  })

  it('takes no code that is not in the list', () => {
    expect(() => given(boat, [moored], plainWorld).when(elsewhere).thenRefused('BERTH_TAKE')).toThrow('not in the list')
  })

  it('takes no message that its codec refuses, and says what is wrong with it', () => {
    const bad = { type: 'MoorBoat', data: { ...mooring, until: '2025-02-29' } } as unknown as BoatCommand
    expect(() => given(boat, [], plainWorld).when(bad)).toThrow('/data/until: date, expected a date YYYY-MM-DD')
    expect(() => given(boat, [{ ...moored, data: {} } as unknown as BoatEvent], plainWorld)).toThrow(
      'The BoatMoored in the test’s past is not valid',
    )
  })

  it('forbids a decision to read a stream that needs does not name', () => {
    expect(() => given({ ...boat, needs: () => [] }, [], plainWorld).when(moor)).toThrow('decide reads harbour-harbour-main')
  })
})
