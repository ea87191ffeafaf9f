import { mayActAs, type LocalDate, type PersonRef, type Position, type RecordedEvent } from '@dutybook/modelling'
import { recorded } from '@dutybook/modelling/testing'
import fc from 'fast-check'
import type { PostEvent } from '../position/post/events.js'
import { generatedDays, generatedPersons, postLogs } from '../testing/generated-posts.js'
import { people, recordedLog, samples } from '../testing.js'
import { authorityOfLog, type RootsOfTrust } from './authority-of-log.js'

const person = (ref: string) => ref as PersonRef
const roots: RootsOfTrust = { directorGeneral: person('person-0001'), system: person('person-system1') }

function authorityAfter(log: readonly RecordedEvent[], trusted = roots) {
  const { evolve, initialState, authority } = authorityOfLog(trusted)
  return authority(log.reduce(evolve, initialState), log.length)
}

const { managerPost, headPost, adviserPost } = samples
const authority = authorityAfter(recordedLog(managerPost, headPost, adviserPost))
const held = (ref: string, day: string) =>
  authority
    .positionsOf(person(ref), day as LocalDate)
    .map((each) => (each.how === 'appointed' ? each.position : `as ${each.position} in ${each.duties.join()}`))
const { manager, adviser } = people

describe('who may act as what', () => {
  it('is known from the first day of an appointment through its last', () => {
    expect([held(manager.person, '2024-01-14'), held(manager.person, '2024-01-15')]).toEqual([[], ['serviceManager']])
    expect([held(adviser.person, '2026-03-31'), held(adviser.person, '2026-04-01')]).toEqual([['adviser'], []])
  })

  it('includes those who stand in, within their scope, through the day on which they were called back', () => {
    const both = ['serviceManager', 'as headOfDivision in 3.4,3.5']
    const days = ['2025-06-30', '2025-07-01', '2025-07-24', '2025-07-25'].map((day) => held(manager.person, day).toSorted())
    expect(days).toEqual([['serviceManager'], both.toSorted(), both.toSorted(), ['serviceManager']])
  })

  it('ends with the own post, whatever was agreed on standing in', () => {
    const vacated = {
      type: 'PositionVacated',
      data: { appointment: 'a1', person: manager.person, position: 'serviceManager', lastDay: '2025-07-10', order: '14-9' },
    }
    const log = [...recordedLog(managerPost, headPost), recorded('position-post-manager1', vacated, { occurredOn: '2025-07-09' })]
    const may = (position: Position, day: string) =>
      mayActAs(authorityAfter(log), { person: person(manager.person), position, day: day as LocalDate, duty: '3.5' })
    expect([may('headOfDivision', '2025-07-10'), may('headOfDivision', '2025-07-11')]).toEqual([true, false])
    expect([may('serviceManager', '2025-07-10'), may('serviceManager', '2025-07-11')]).toEqual([true, false])
  })

  it('does not depend on events of other streams', () => {
    const { filled } = { filled: { type: 'PositionFilled', data: {} } }
    const strangers = ['oversightSubject-prov-4fk2m9', 'position-nopost'].map((stream) =>
      recorded(stream, filled, { occurredOn: '2025-01-01' }),
    )
    expect(authorityAfter(strangers).positionsOf(person('person-0001'), '2025-01-01' as LocalDate)).toHaveLength(1)
    expect(authorityOfLog(roots).categories).toEqual(['position'])
  })
})

describe('the roots of trust', () => {
  const isDirector = (log: readonly RecordedEvent[], ref: string, day: string) =>
    mayActAs(authorityAfter(log), { person: person(ref), position: 'directorGeneral', day: day as LocalDate, duty: '1' })
  const filled = (from: string, to: string) => ({
    type: 'PositionFilled',
    data: {
      ...{ appointment: 'a1', person: 'person-0002', staffKind: 'official', order: '1-1', from, to },
      ...{ position: 'directorGeneral', under: [], exceptions: [] },
    },
  })
  const log = [recorded('position-post-director1', filled('2025-02-01', '2025-03-31'), { occurredOn: '2025-01-10' })]

  it('are director general on the days for which the log names none', () => {
    expect(isDirector([], 'person-0001', '2025-02-15')).toBe(true)
    const days = ['2025-01-31', '2025-02-01', '2025-03-31', '2025-04-01']
    expect(days.map((day) => isDirector(log, 'person-0001', day))).toEqual([true, false, false, true])
    expect(days.map((day) => isDirector(log, 'person-0002', day))).toEqual([false, true, true, false])
  })

  it('give nobody another position, and only the program its own', () => {
    const all = (ref: string) => authorityAfter([]).positionsOf(person(ref), '2025-01-01' as LocalDate)
    expect(all('person-0001')).toEqual([{ position: 'directorGeneral', how: 'appointed' }])
    expect(all('person-system1')).toEqual([{ position: 'system', how: 'appointed' }])
    const { directorGeneral } = roots
    expect(authorityAfter([], { directorGeneral }).positionsOf(person('person-system1'), '2025-01-01' as LocalDate)).toEqual([])
  })
})

interface Asked {
  readonly person: string
  readonly position: Position
  readonly day: LocalDate
  readonly duty: string
}

type EventOf<Type extends PostEvent['type']> = RecordedEvent<Extract<PostEvent, { type: Type }>>

/** All that there is to know, in plain loops over the events, without a fold. */
function naively(log: readonly RecordedEvent[], asked: Asked): boolean {
  let director = false
  for (const event of log) {
    if (event.type === 'PositionFilled') {
      const { data } = event as EventOf<'PositionFilled'>
      if (!naivelyOpen(log, event, data.from, data.to, asked.day)) continue
      if (data.position === 'directorGeneral') director = true
      if (data.person === asked.person && data.position === asked.position) return true
    }
    if (event.type === 'SubstitutionStarted') {
      const { data } = event as EventOf<'SubstitutionStarted'>
      const isAsked =
        data.substitute === asked.person && data.position === asked.position && data.duties.join().split(',').includes(asked.duty)
      if (!isAsked || !naivelyOpen(log, event, data.from, data.to, asked.day)) continue
      for (const own of log) {
        if (own.type !== 'PositionFilled' || own.stream !== `position-${data.ownPost}`) continue
        const filled = (own as EventOf<'PositionFilled'>).data
        if (filled.person === asked.person && naivelyOpen(log, own, filled.from, filled.to, asked.day)) return true
      }
    }
  }
  return !director && asked.position === 'directorGeneral' && asked.person === roots.directorGeneral
}

function naivelyOpen(log: readonly RecordedEvent[], begun: RecordedEvent, from: string, to: string | undefined, day: string): boolean {
  let last = to ?? '9999-12-31'
  for (const { stream, type, data } of log) {
    if (stream !== begun.stream) continue
    const id = begun.type === 'PositionFilled' ? 'appointment' : 'substitution'
    const isEnd = type === 'PositionVacated' || type === 'SubstitutionEnded'
    const fields = data as Readonly<Record<string, string | undefined>>
    if (isEnd && fields[id] !== undefined && fields[id] === (begun.data as Readonly<Record<string, string>>)[id])
      last = fields['lastDay'] ?? last
  }
  return from <= day && day <= last
}

describe('generated histories', () => {
  const positions = ['serviceManager', 'adviser', 'headOfDivision', 'directorGeneral'] as const
  const cases = generatedDays.flatMap((day) =>
    generatedPersons.flatMap((ref) =>
      positions.flatMap((position) => ['3.4', '3.5'].map((duty) => ({ person: ref, position, day, duty }))),
    ),
  )

  it('of appointments and substitutions are read as a naive loop reads them, on every day', () => {
    fc.assert(
      fc.property(postLogs, (log) => {
        const known = authorityAfter(log)
        const wrong = cases.filter((each) => mayActAs(known, { ...each, person: person(each.person) }) !== naively(log, each))
        expect(wrong).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('have every event of a post among them, by one seed as by another', () => {
    const logs = fc.sample(postLogs, { numRuns: 200, seed: 2026 })
    expect(new Set(logs.flatMap((log) => log.map(({ type }) => type)))).toEqual(
      new Set([
        'PositionDescriptionConfirmed',
        'PositionDescriptionEnteredIntoForce',
        'PositionFilled',
        'PositionVacated',
        'SubstitutionStarted',
        'SubstitutionEnded',
      ]),
    )
  })

  it('never have two holders of a post, nor two substitutes for one duty of it, on a day', () => {
    fc.assert(
      fc.property(postLogs, (log) => {
        for (const day of generatedDays) {
          const open = log.filter((event) => isOpen(log, event, day))
          const taken = open.flatMap(({ stream, type, data }) => {
            const duties = (data as { duties?: readonly string[] }).duties
            return type === 'PositionFilled' ? [stream] : (duties ?? []).map((duty) => `${stream} ${duty}`)
          })
          expect(taken.length).toBe(new Set(taken).size)
        }
      }),
      { numRuns: 25 },
    )
  })

  const isOpen = (log: readonly RecordedEvent[], event: RecordedEvent, day: LocalDate): boolean => {
    if (event.type !== 'PositionFilled' && event.type !== 'SubstitutionStarted') return false
    const { from, to } = event.data as { readonly from: string; readonly to?: string }
    return naivelyOpen(log, event, from, to, day)
  }
})
