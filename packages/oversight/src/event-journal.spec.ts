import { CommandRefused, project, type RecordedEvent } from '@dutybook/modelling'
import { eventJournal, type JournalRow } from './event-journal.js'

const metadata = {
  recordedAt: '2026-03-02T08:00:00.000Z',
  occurredOn: '2026-03-01',
  actor: { person: 'person-a1b2', position: 'serviceManager', actingAs: 'headOfDivision' },
  duty: '3.5',
  policyVersion: 'ee-1',
  access: { class: 'public' },
  correlationId: '019a2c5e-7d40-7c1e-9b5f-2f6f0a1b2c3d',
  causationId: '019a2c5e-7d40-7c1e-9b5f-2f6f0a1b2c3d',
  commandId: '019a2c5e-7d40-7c1e-9b5f-2f6f0a1b2c3d',
  commandDigest: 'a'.repeat(64),
}

const event = (over: object): RecordedEvent =>
  ({
    id: '019a2c5e-7d40-8000-9b5f-2f6f0a1b2c3d',
    schemaVersion: 1,
    stream: 'oversightProceeding-jm-1',
    revision: 0,
    position: 7,
    type: 'OversightClosed',
    data: {},
    metadata,
    ...over,
  }) as unknown as RecordedEvent

const rowOf = (each: RecordedEvent): JournalRow | undefined => project<JournalRow>(eventJournal, [each]).get(each.id)

describe('the journal of events', () => {
  it('has a line for an event of any stream, saying where it stands, who did it and both its days', () => {
    expect(rowOf(event({ stream: 'somethingElse-x-1', type: 'SomethingHappened' }))).toEqual({
      event: '019a2c5e-7d40-8000-9b5f-2f6f0a1b2c3d',
      type: 'SomethingHappened',
      stream: 'somethingElse-x-1',
      revision: 0,
      logPosition: 7,
      occurredOn: '2026-03-01',
      recordedAt: '2026-03-02T08:00:00.000Z',
      person: 'person-a1b2',
      heldPosition: 'serviceManager',
      actingAs: 'headOfDivision',
      duty: '3.5',
      commandId: '019a2c5e-7d40-7c1e-9b5f-2f6f0a1b2c3d',
      access: 'public',
    })
  })

  it('says of a refused command what was refused and by which rule', () => {
    const data = { command: 'ConcurWithOversight', code: 'SELF_APPROVAL' }
    expect(rowOf(event({ type: CommandRefused.type, data }))).toMatchObject({
      refusedCommand: 'ConcurWithOversight',
      refusalCode: 'SELF_APPROVAL',
    })
  })

  it('holds lines of its codec', () => {
    expect(eventJournal.row.is(rowOf(event({})))).toBe(true)
  })
})
