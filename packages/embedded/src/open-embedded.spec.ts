import { people } from '@dutybook/domain/testing'
import { contactCard } from '@dutybook/domain'
import { isRight } from '@dutybook/fp'
import type { Instant } from '@dutybook/modelling'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbedded, type Embedded } from './open-embedded.js'
import type { EmbeddedSettings, ServiceLog } from './settings.js'
import { addedByProgram, keyIn, partner, playUnfinishedPast, unfinished } from './testing/unfinished-past.js'

let data: string
beforeEach(() => (data = mkdtempSync(join(tmpdir(), 'dutybook-embedded-'))))
afterEach(() => rmSync(data, { recursive: true, force: true }))

const log: ServiceLog = { info: () => undefined, warn: () => undefined, error: () => undefined }
const opened = (now: string, settings: Partial<EmbeddedSettings> = {}): Promise<Embedded> =>
  openEmbedded({ data, durability: 'relaxed', log, clock: () => now as Instant, ...settings })
const september = '2026-09-01T08:00:00.000Z'

describe('The service on one file', () => {
  it('finishes what a past has left: follow-ups on their legal days, once, a compilation, and the destruction of a key', async () => {
    await playUnfinishedPast(data)
    expect(keyIn(data, partner)).toBe('Living')
    const first = await opened(september, { followUps: true })
    await first.processes.settled()
    expect(await addedByProgram(first.eventStore)).toEqual(unfinished)
    await first.end()
    expect(keyIn(data, partner)).toBe('Destroyed')
    const second = await opened('2026-10-01T08:00:00.000Z', { followUps: true })
    await second.processes.settled()
    expect(await addedByProgram(second.eventStore)).toEqual(unfinished)
    await second.end()
  })

  it('gives no follow-up unless told to, and compiles what people have asked for all the same', async () => {
    await playUnfinishedPast(data)
    const service = await opened(september)
    await service.processes.settled()
    const added = await addedByProgram(service.eventStore)
    await service.end()
    expect(added).toEqual(unfinished.filter((act) => act.endsWith('StatisticsCompiled')))
  })

  it('works by itself also where appointments are asked of the log, because the program is named among the roots of trust', async () => {
    await playUnfinishedPast(data)
    const roots = { directorGeneral: people.director.person as never }
    const service = await opened(september, { roots, followUps: true })
    await service.processes.settled()
    expect(service.processes.progress().flatMap(({ stuck }) => stuck)).toEqual([])
    expect(await addedByProgram(service.eventStore)).toEqual(unfinished)
    await service.end()
  })

  it('seals what is personal, and puts what a program wants around each command, its own too', async () => {
    await playUnfinishedPast(data)
    const around: string[] = []
    const service = await opened(september, {
      followUps: true,
      around:
        (handle) =>
        (decider, ...rest) => (around.push(decider.category), handle(decider, ...rest)),
    })
    await service.processes.settled()
    const card = { provider: 'prov-varjupaik1', name: 'Kadri Katse', email: 'kadri@katse.example', phone: '+3725550102' }
    const command = { type: 'RecordPartnerContact', data: card }
    const answer = await service.handle(contactCard, 'person-partner2', { command, actor: people.adviser, occurredOn: '2026-08-31' })
    expect(isRight(answer)).toBe(true)
    expect(around).toHaveLength(unfinished.length + 1)
    await service.end()
    expect(readFileSync(join(data, 'dutybook.sqlite')).includes('Kadri Katse')).toBe(false)
  })

  it('is written by one process, and says so without harm to the one that writes', async () => {
    const first = await opened(september)
    await expect(opened(september)).rejects.toMatchObject({ fault: 'locked' })
    expect(await first.eventStore.head()).toBe(0)
    await first.end()
  })
})
