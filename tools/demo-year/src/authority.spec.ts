import { aggregates, authorityOfLog, estonianCalendar, estonianLaw, oversightProceeding, oversightSubject, post } from '@dutybook/domain'
import {
  authorityAt,
  authoritySource,
  commandHandler,
  decodedOrThrow,
  eventDefinitions,
  inMemoryEventStore,
  refusedCommandStream,
  type CommandInput,
} from '@dutybook/event-store'
import { isRight } from '@dutybook/fp'
import { mayActAs, type Actor, type Instant, type LocalDate, type PersonRef, type RecordedEvent } from '@dutybook/modelling'
import { inMemoryKeyStore, sealer } from '@dutybook/privacy'
import { cast } from './cast.js'
import { playDemoYear } from './play.js'
import { demoRoots } from './staffing.js'
import { demoYear } from './year.js'

const definitions = eventDefinitions(aggregates)
const fold = authorityOfLog(demoRoots)

/** The demo year in a log, and a handler that goes on from its end and believes nobody. It is played once: what the tests add is refused, or of a person of their own. */
let once: ReturnType<typeof playYear> | undefined
const playedYear = () => (once ??= playYear())

async function playYear() {
  const eventStore = inMemoryEventStore()
  const log = { eventStore, definitions }
  const seals = sealer(inMemoryKeyStore())
  const at = (clock: () => Instant) =>
    commandHandler({
      eventStore,
      law: estonianLaw,
      calendar: estonianCalendar,
      authority: authoritySource(log, fold),
      sealer: seals,
      clock,
    })
  await playDemoYear({ eventStore, handlerAt: at }, 1)
  const handle = at(() => '2026-04-01T08:00:00.000Z' as Instant)
  const recorded = async (stream: string): Promise<readonly RecordedEvent[]> => {
    const events: RecordedEvent[] = []
    for await (const event of eventStore.readStream(stream)) events.push(decodedOrThrow(definitions, event))
    return events
  }
  return { log, handle, recorded }
}

const standIn: Actor = { ...cast.manager, actingAs: 'headOfDivision' }
const concurring = (actor: Actor, occurredOn: string): CommandInput => ({
  command: { type: 'ConcurWithOversight', data: {} },
  actor,
  occurredOn,
})
const ownProposal = demoYear(1).find(({ refusedWith, category }) => refusedWith === 'SELF_APPROVAL' && category === 'oversightProceeding')!

describe('the manager who acts as head and would approve their own proposal', () => {
  it('is refused, the matter goes to the next superior, and the attempt is there for the auditor', async () => {
    const { recorded, log } = await playedYear()
    const [attempt] = await recorded(refusedCommandStream(ownProposal.commandId))
    expect(attempt).toMatchObject({
      type: 'CommandRefused',
      data: {
        command: 'ConcurWithOversight',
        code: 'SELF_APPROVAL',
        stream: `oversightProceeding-${ownProposal.id}`,
        facts: [{ name: 'routedTo', value: 'headOfDepartment' }],
      },
      metadata: { actor: standIn, occurredOn: ownProposal.occurredOn },
    })
    // They did stand in on that day, and it can be decided again by what the log said then.
    const authority = await authorityAt(log, fold, attempt!.metadata.authorityPosition ?? 0)
    const acting = { person: standIn.person, position: standIn.actingAs, day: attempt!.metadata.occurredOn, duty: '3.5' }
    expect(mayActAs(authority, acting)).toBe(true)
    expect(attempt!.metadata.authorityPosition).toBeLessThan(attempt!.position)
  })
})

describe('in the year with a substitution in February, in July and in late autumn', () => {
  it.each([
    ['nobody stood in', '2025-10-20', standIn, 'NO_OPEN_SUBSTITUTION'],
    ['the manager stood in', '2025-07-10', standIn, 'SELF_APPROVAL'],
    ['the manager stood in, and was not yet appointed before', '2025-01-03', standIn, 'NOT_APPOINTED'],
    ['the manager stood in for another', '2025-07-10', { ...cast.manager, actingAs: 'qualityUnit' } as Actor, 'NO_OPEN_SUBSTITUTION'],
    ['a stranger came', '2025-07-10', { ...standIn, person: 'person-stranger1' as PersonRef }, 'NOT_APPOINTED'],
  ])('%s: an act of %s is judged by its own day, not by that of its record', async (_, day, actor, code) => {
    const { handle } = await playedYear()
    const answer = await handle(oversightProceeding, ownProposal.id, concurring(actor, day))
    expect(answer).toMatchObject({ left: { kind: 'refused', ruleKind: 'authority', code, recorded: true } })
  })

  it('the scope decides: late in autumn the head is stood in for in oversight and in nothing else', async () => {
    const { handle } = await playedYear()
    const end = { type: 'EndSubstitution', data: { substitution: 's3', lastDay: '2025-11-30' } }
    const answer = await handle(post, 'post-head1', { command: end, actor: standIn, occurredOn: '2025-11-28' })
    expect(answer).toMatchObject({ left: { code: 'OUTSIDE_SCOPE', facts: { actingAs: 'headOfDivision', duty: '1' } } })
  })

  it('a new appointment counts from the next command on, and a vacancy too', async () => {
    const { handle } = await playedYear()
    const day = { occurredOn: '2026-04-01' as LocalDate }
    const newcomer: Actor = { person: 'person-new1' as PersonRef, position: 'adviser', actingAs: 'adviser' }
    const arrangement = { elements: [{ element: 'E4', mode: 'contract' }], negotiators: [] }
    const register = (id: string) =>
      handle(oversightSubject, id, { command: { type: 'RegisterOversightSubject', data: arrangement }, actor: newcomer, ...day })
    const order = (type: string, data: object) => handle(post, 'post-adviser1', { command: { type, data }, actor: cast.director, ...day })
    expect(await register('prov-new1')).toMatchObject({ left: { code: 'NOT_APPOINTED' } })
    await order('VacatePosition', { appointment: 'a1', lastDay: '2026-03-31', order: '1-2/9' })
    await order('FillPosition', { appointment: 'a2', person: newcomer.person, staffKind: 'employee', order: '1-2/10', from: '2026-04-01' })
    expect(isRight(await register('prov-new1'))).toBe(true)
    await order('VacatePosition', { appointment: 'a2', lastDay: '2026-03-31', order: '1-2/11' })
    expect(await register('prov-new2')).toMatchObject({ left: { code: 'NOT_APPOINTED' } })
  })
})
