import { authorityOfLog } from '@dutybook/domain'
import { estonia, generatedDays, generatedPersons, people, postLogs, recordedLog, samples } from '@dutybook/domain/testing'
import { mayActAs, project, type LocalDate, type PersonRef, type RecordedEvent } from '@dutybook/modelling'
import fc from 'fast-check'
import type { ActingRow } from './acting-row.js'
import { whoCouldAct, whoCouldActOn } from './who-could-act.js'

const { managerPost, headPost, adviserPost } = samples
const log = recordedLog(managerPost, headPost, adviserPost)
const rows = project<ActingRow>(whoCouldAct, log)
const onDay = (day: string) => ({ ...estonia, day: day as LocalDate })
const shownOn = (key: string, day: string) => whoCouldAct.show(rows.get(key)!, onDay(day))
const eventOf = (type: string, stream: string) => log.find((each) => each.type === type && each.stream === `position-${stream}`)?.id

describe('who could act', () => {
  it('has a row for each appointment and each substitution', () => {
    expect([...rows.keys()].toSorted()).toEqual(['post-adviser1/a1', 'post-head1/a1', 'post-head1/s1', 'post-manager1/a1'])
  })

  it('says as what, how, since when, by which order, and which event proves it', () => {
    expect(shownOn('post-manager1/a1', '2025-07-10')).toMatchObject({
      ...{
        person: people.manager.person,
        position: 'serviceManager',
        how: 'own',
        post: 'post-manager1',
        from: '2024-01-15',
        ground: '14-2',
      },
      active: true,
      startEvent: eventOf('PositionFilled', 'post-manager1'),
    })
    expect(shownOn('post-head1/s1', '2025-07-10')).toMatchObject({
      ...{ person: people.manager.person, position: 'headOfDivision', how: 'substitute', ownPost: 'post-manager1', scope: ['3.4', '3.5'] },
      ...{ from: '2025-07-01', to: '2025-07-24', active: true, orderInForce: '12-3' },
      wordings: [
        { duty: '3.4', wording: 1 },
        { duty: '3.5', wording: 1 },
      ],
      startEvent: eventOf('SubstitutionStarted', 'post-head1'),
      endEvent: eventOf('SubstitutionEnded', 'post-head1'),
    })
  })

  it('says on each day whether it holds', () => {
    const active = (key: string, ...days: readonly string[]) => days.map((day) => shownOn(key, day).active)
    expect(active('post-head1/s1', '2025-06-30', '2025-07-01', '2025-07-24', '2025-07-25')).toEqual([false, true, true, false])
    expect(active('post-adviser1/a1', '2023-12-31', '2024-01-01', '2026-03-31', '2026-04-01')).toEqual([false, true, true, false])
  })

  it('says under which order and which wording of the duty, from the day to which the new one goes back', () => {
    const under = (day: string) => {
      const { orderInForce, wordings } = shownOn('post-manager1/a1', day)
      return [orderInForce, wordings.find(({ duty }) => duty === '3.5')?.wording]
    }
    expect([under('2025-05-31'), under('2025-06-01'), under('2026-06-01')]).toEqual([
      ['12-1', 1],
      ['12-7', 2],
      ['12-7', 2],
    ])
  })

  it('answers for all at once', () => {
    const on = (day: string) => whoCouldActOn(rows, day as LocalDate).map(({ person, position, how }) => `${person} ${position} ${how}`)
    expect(on('2025-07-10').toSorted()).toEqual([
      'person-adviser1 adviser own',
      'person-head1 headOfDivision own',
      'person-manager1 headOfDivision substitute',
      'person-manager1 serviceManager own',
    ])
    expect(on('2023-12-31')).toEqual([])
  })

  it('is what the authority of the log answers, after any history and on every day', () => {
    const { evolve, initialState, authority } = authorityOfLog({ directorGeneral: 'person-nobody1' as PersonRef })
    const asked = generatedPersons.flatMap((ref) =>
      (['serviceManager', 'adviser', 'headOfDivision', 'directorGeneral'] as const).flatMap((position) =>
        ['3.4', '3.5'].map((duty) => ({ person: ref as string as PersonRef, position, duty })),
      ),
    )
    const differences = (events: readonly RecordedEvent[]) => {
      const known = authority(events.reduce(evolve, initialState), events.length)
      const table = project<ActingRow>(whoCouldAct, events)
      return generatedDays.flatMap((day) => {
        const could = whoCouldActOn(table, day)
        return asked.filter(({ person, position, duty }) => {
          const mine = could.filter((each) => each.person === person && each.position === position)
          const may = mine.some(({ scope }) => scope?.some((each) => each === duty) ?? true)
          return may !== mayActAs(known, { person, position, day, duty })
        })
      })
    }
    fc.assert(
      fc.property(postLogs, (events) => {
        expect(differences(events)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
