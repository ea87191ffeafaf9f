import { aggregates } from '@dutybook/domain'
import type { StoredEvent } from '@dutybook/event-store'
import type { PersonRef } from '@dutybook/modelling'
import { inMemoryKeyStore, type KeyStore } from '@dutybook/privacy'
import { playDemoYear, type Played, type Stage } from './play.js'
import { processes } from './program/program.js'
import { stageInMemory } from './stage-in-memory.js'
import { givenByRunner } from './testing/runner.js'
import { told } from './testing/told.js'
import { demoYear } from './year.js'

/** By the same keys a command has the same digest, whatever it is sealed with; so nobody here destroys one. */
const keys = inMemoryKeyStore()

/** The year of seed 1, played once. */
let whole: { readonly stage: Stage; readonly played: Played; readonly log: readonly StoredEvent[] }
beforeAll(async () => {
  const stage = stageInMemory(keys)
  const played = await playDemoYear(stage, 1)
  whole = { stage, played, log: await told(stage.eventStore) }
})

/** A stage whose handler breaks down when it is given the command of this place or of this type. */
function breakingAt(stage: Stage, where: number | string): Stage {
  let given = 0
  return {
    ...stage,
    handlerAt: (clock) => {
      const handle = stage.handlerAt(clock)
      return (decider, id, input) => {
        const { type } = input.command as { readonly type: string }
        const breaks = typeof where === 'number' ? (given += 1) > where : type === where
        return breaks ? Promise.reject(new Error('cut')) : handle(decider, id, input)
      }
    },
  }
}

/** What is tried in the year and refused by law or for want of authority. */
const expectedRefusals = [
  ...['SELF_APPROVAL', 'CHALLENGE_PERIOD_OPEN', 'PERSONAL_DATA_ERASED'],
  ...['NOT_ENTITLED_SUSPECTING_BODY', 'PROVISIONAL_EXPIRED', 'PROCESSING_OBJECTED', 'REFLECTION_OUTSIDE_LIMITS'],
  ...['GRANT_BEFORE_ASSESSMENT', 'ADULT_PATH_FOR_MINOR', 'INSURED_PART_NOT_PAID', 'PERIOD_OPEN'],
  ...['INSURED_PART', 'PRICE_NOT_CONTRACT', 'UNITS_ABOVE_VERIFIED', 'DUPLICATE_INVOICE', 'ABOVE_FREE_BUDGET', 'PERIOD_CLOSED'],
  ...['FINDING_OF_TOO_FEW', 'CHANGE_UNKNOWN', 'CHANGE_NOT_IMPLEMENTED', 'CHANGE_REJECTED', 'NOT_APPROVED'],
]

describe('playing the demo year', () => {
  it.each([2, 2025, 987_654_321])(
    'gives every command, is refused only where the story says so, and leaves nothing for the runner to give (seed %i)',
    async (seed) => {
      const stage = stageInMemory(keys)
      const { accepted, refused } = await playDemoYear(stage, seed)
      const year = demoYear(seed)
      const intended = year.filter(({ refusedWith }) => refusedWith !== undefined)
      expect(new Set(intended.map(({ refusedWith }) => refusedWith))).toEqual(new Set(expectedRefusals))
      expect({ accepted, refused }).toEqual({ accepted: year.length - intended.length, refused: intended.length })
      expect(await givenByRunner(stage, year.at(-1)!.now)).toEqual([])
    },
  )

  it('leaves the refused attempts in the log for the auditor', () => {
    const refused = whole.log.filter(({ type }) => type === 'CommandRefused')
    const intended = demoYear(1).flatMap(({ refusedWith }) => refusedWith ?? [])
    expect(refused.map(({ data }) => (JSON.parse(data) as { code: string }).code)).toEqual(intended)
  })

  it('leaves an event or a recorded refusal for each command, so that none is decided anew when it is played again', () => {
    const causes = new Set(whole.log.map(({ metadata }) => (JSON.parse(metadata) as { causationId?: string }).causationId))
    expect(demoYear(1).filter(({ commandId }) => !causes.has(commandId))).toEqual([])
  })

  it('ends with what its last command did: whoever finds that has the whole year', () => {
    const { commandId } = demoYear(1).at(-1)!
    expect(JSON.parse(whole.log.at(-1)!.metadata)).toMatchObject({ causationId: commandId })
  })

  it('has a clock that never goes back, and acts of the program at night and on days off', () => {
    const moments = whole.log.map(({ metadata }) => (JSON.parse(metadata) as { readonly recordedAt: string }).recordedAt)
    expect(moments).toEqual([...moments].sort())
    const lapses = whole.log.flatMap(({ type }, index) => (type === 'ProvisionalPeriodLapsed' ? [moments[index]!] : []))
    expect(lapses.length).toBeGreaterThan(5)
    expect(lapses.filter((each) => !/T2[12]:00:00[.]000Z$/u.test(each))).toEqual([])
  })

  it('uses each command that there is, with what the program does by itself', () => {
    const happened = new Set(whole.log.map(({ type }) => type))
    const reactions = processes.flatMap((each) => each.reactions)
    const byProgram = reactions.filter(({ event }) => happened.has(event.type)).map(({ command }) => command.type)
    const used = new Set([...demoYear(1).map(({ command }) => command.type), ...byProgram])
    const all = aggregates
      .filter(({ duty }) => duty !== '1' && duty !== '7')
      .flatMap(({ command }) => command.members.map(({ type }) => type))
    // Nobody ends the collection of feedback, and no table of the year is unsafe.
    expect(all.filter((type) => !used.has(type))).toEqual(['CloseFeedbackSystem', 'RecordUnsafeDisclosure'])
  })

  it('adds nothing when it is played again', async () => {
    expect(await playDemoYear(whole.stage, 1)).toEqual({ ...whole.played, eventsAdded: 0 })
    expect(await told(whole.stage.eventStore)).toEqual(whole.log)
  })

  it('goes on where it was broken off, also with the key of one person destroyed, and comes to the same log', async () => {
    const stage = stageInMemory(keys)
    await expect(playDemoYear(breakingAt(stage, 4000), 1)).rejects.toThrow('cut')
    const erased = whole.log.find(({ type }) => type === 'PersonalDataKeyDestroyed')!
    expect((await told(stage.eventStore)).map(({ id }) => id)).toContain(erased.id)
    const later = stageInMemory(without(keys, (JSON.parse(erased.data) as { person: PersonRef }).person), stage.eventStore)
    await playDemoYear(later, 1)
    expect(await told(stage.eventStore)).toEqual(whole.log)
  })

  it('gives what is due as the runner of the server does: under the same ids, for the same days, and at the same moment', async () => {
    const stage = stageInMemory(keys)
    await expect(playDemoYear(breakingAt(stage, 'RecordProvisionalLapse'), 1)).rejects.toThrow('cut')
    const before = await stage.eventStore.head()
    const { recordedAt } = JSON.parse(whole.log[before]!.metadata) as { recordedAt: never }
    const given = await givenByRunner(stage, recordedAt)
    expect(given.map(({ command, outcome }) => `${command} ${outcome}`)).toEqual(['RecordProvisionalLapse taken', 'OpenClosingTask taken'])
    expect(await told(stage.eventStore)).toEqual(whole.log.slice(0, before + 2))
  })

  it('writes the same log, byte for byte, from the same seed', async () => {
    const stage = stageInMemory(keys)
    await playDemoYear(stage, 1)
    expect(await told(stage.eventStore)).toEqual(whole.log)
  })

  it('says which command came out otherwise than the story has it', async () => {
    const refusing: Stage = {
      ...stageInMemory(keys),
      handlerAt: () => async () => ({ _tag: 'Left', left: { kind: 'conflict', stream: 'x' } }),
    }
    await expect(playDemoYear(refusing, 1)).rejects.toThrow(
      /ConfirmPositionDescription on post-manager1 of 2025-01-02 was to be accepted and was refused with conflict/u,
    )
  })
})

/** The same keys, and that of one person is no more. */
const without = ({ keyOf, keyForSealing, ...rest }: KeyStore, person: PersonRef): KeyStore => ({
  ...rest,
  keyOf: (who) => (who === person ? { state: 'Destroyed' } : keyOf(who)),
  keyForSealing: (who) => (who === person ? { state: 'Destroyed' } : keyForSealing(who)),
})
