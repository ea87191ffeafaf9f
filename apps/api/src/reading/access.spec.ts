import type { Actor, LocalDate, RecordedEvent } from '@dutybook/modelling'
import { shownTo } from './access.js'

const ground = { act: 'AvTS', section: '35 lg 1' }
const restricted = {
  id: 'x',
  type: 'SomethingHappened',
  data: { secret: true },
  metadata: { reason: 'because', access: { class: 'restricted', ground, until: '2026-05-31' } },
} as unknown as RecordedEvent
const day = (text: string) => text as LocalDate
const analyst = { position: 'analyst', actingAs: 'analyst' } as Actor
const auditor = { position: 'auditor', actingAs: 'auditor' } as Actor

describe('A restricted event', () => {
  it('shows an outsider that it is there, on what ground and until when it is restricted, and nothing of its content', () => {
    expect(shownTo(analyst, day('2026-05-31'), restricted)).toEqual({
      id: 'x',
      type: 'SomethingHappened',
      metadata: { access: { class: 'restricted', ground, until: '2026-05-31' } },
      withheld: { ground, until: '2026-05-31' },
    })
  })

  it('is shown whole inside the agency, and to everybody after its last day', () => {
    expect(shownTo(auditor, day('2026-05-31'), restricted)).toBe(restricted)
    expect(shownTo(analyst, day('2026-06-01'), restricted)).toBe(restricted)
  })
})
