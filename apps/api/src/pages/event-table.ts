import { positions, type Actor, type Instant, type Label, type Language, type LocalDate } from '@dutybook/modelling'
import type { EventReading } from '../reading/event.js'
import { html, type Html } from './html.js'

const words = {
  event: { et: 'Sündmus', en: 'Event' },
  held: { et: 'Toimus', en: 'Held on' },
  recorded: { et: 'Kirja pandud', en: 'Written down' },
  who: { et: 'Kes', en: 'Who' },
  actingAs: { et: 'tegutses kui', en: 'acting as' },
  more: { et: 'Sündmusi kokku', en: 'Events in all' },
} as const satisfies Readonly<Record<string, Label>>

/** What every shown event carries. */
interface Facts {
  readonly metadata: { readonly actor: Actor; readonly occurredOn: LocalDate; readonly recordedAt: Instant }
}

/** The events behind a reason, with both clocks and who acted as what; each leads to the whole of it. */
export function eventTable(language: Language, ids: readonly string[], most: number, events: ReadonlyMap<string, EventReading>): Html {
  const shown = ids.slice(0, most)
  return html`<div class="scroll">
    <table>
      ${
        ids.length > shown.length
          ? html`<caption>
              ${words.more[language]}: ${ids.length}
            </caption>`
          : ''
      }
      <thead>
        <tr>
          ${(['event', 'held', 'recorded', 'who'] as const).map((each) => html`<th scope="col">${words[each][language]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${shown.map((id) => row(language, id, events.get(id)))}
      </tbody>
    </table>
  </div>`
}

function row(language: Language, id: string, reading: EventReading | undefined): Html {
  const link = html`<a href="/v1/events/${id}">${reading?.label[language] ?? id}</a>`
  if (!reading)
    return html`<tr>
      <td colspan="4">${link}</td>
    </tr>`
  const { actor, occurredOn, recordedAt } = (reading.event as Facts).metadata
  const as = actor.actingAs === actor.position ? '' : `, ${words.actingAs[language]} ${positions[actor.actingAs][language]}`
  return html`<tr>
    <td>${link}</td>
    <td>${occurredOn}</td>
    <td>${recordedAt.slice(0, 10)}</td>
    <td>${positions[actor.position][language]}${as} <code>${actor.person}</code></td>
  </tr>`
}
