import { duties, generalPart } from '@dutybook/domain'
import type { Label, Language } from '@dutybook/modelling'
import { ResultState } from '../answers/wall-answer.js'
import type { WallLine, WallReading } from '../reading/wall.js'
import { dayForm, navigation, withAsked, type Asked } from './day-form.js'
import { html, type Html } from './html.js'
import { indexSections } from './index-page.js'
import { page } from './page.js'

const words = {
  wall: { et: 'Kas oodatavad tulemused on tagatud', en: 'Whether the expected results hold' },
  result: { et: 'Oodatav tulemus', en: 'Expected result' },
  since: { et: 'alates', en: 'since' },
  breaches: { et: 'rikkumisi', en: 'breaches' },
  alerts: { et: 'vajab tähelepanu', en: 'for attention' },
  counts: { et: 'Arvud', en: 'In numbers' },
  persons: {
    et: 'Ohvrite ja juhtumite arve siin ei ole: väike arv võib inimese ära anda. Need on avaldatud tabelites, kus väikesed arvud on kaitstud:',
    en: 'Victims and cases are not counted here: a small number can point at a person. They are in the published tables, where small counts are protected:',
  },
  releases: { et: 'väljaanded', en: 'releases' },
  notAssessed: { et: 'Veel ei hinnata', en: 'Not assessed yet' },
  honest: {
    et: 'Nende oodatavate tulemuste kohta programm veel järeldust ei tee: nende kohustuste sündmusi siin ei ole.',
    en: 'On these expected results the program reaches no verdict yet: the events of their duties are not here.',
  },
} as const satisfies Readonly<Record<string, Label>>

/** The first page: every expected result of the job description on one day, by duty. */
export function wallPage(asked: Asked, { items, counts, day, lastFactOn }: WallReading): string {
  const { language } = asked
  return page(
    language,
    `Dutybook: ${generalPart.title[language]}`,
    html`${navigation(asked)} ${dayForm(asked, day, lastFactOn)}
      <h2>${words.wall[language]}</h2>
      ${wallTable(asked, items.filter(isAssessed))}
      <h2>${words.counts[language]}</h2>
      ${countList(asked, counts)}
      <p class="quiet">${words.persons[language]} <a href="/v1/releases">${words.releases[language]}</a>.</p>
      <h2>${words.notAssessed[language]}</h2>
      <p class="quiet">${words.honest[language]}</p>
      ${wallTable(
        asked,
        items.filter((each) => !isAssessed(each)),
      )}
      ${indexSections(language)}`,
  )
}

const isAssessed = ({ state }: WallLine): boolean => state !== 'notAssessed'

/** The results by duty, without the duties that none of them belongs to. */
const wallTable = (asked: Asked, items: WallReading['items']): Html =>
  html`<div class="card">
    <table class="wall">
      <thead>
        <tr>
          <th scope="col">${words.result[asked.language]}</th>
          <th scope="col" class="state">${ResultState.label[asked.language]}</th>
        </tr>
      </thead>
      ${duties
        .filter(({ number }) => items.some(({ duty }) => duty === number))
        .map(
          ({ number, label }) =>
            html`<tbody>
              <tr class="duty">
                <th scope="rowgroup" colspan="2">${number} ${label[asked.language]}</th>
              </tr>
              ${items.filter(({ duty }) => duty === number).map((line) => row(asked, line))}
            </tbody>`,
        )}
    </table>
  </div>`

const countList = (asked: Asked, counts: WallReading['counts']): Html =>
  html`<ul class="counts">
    ${counts.map(
      ({ label, count, href }) =>
        html`<li class="card"><strong>${count}</strong><a href="${withPast(asked, href)}">${label[asked.language]}</a></li>`,
    )}
  </ul>`

/** A reading of rows takes the past, but no language. */
const withPast = (asked: Asked, href: string): string => withAsked({ ...asked, named: false }, href)

function row(asked: Asked, line: WallLine): Html {
  const { language } = asked
  const { result, label, href } = line
  const name = html`${result} ${label[language]}`
  return html`<tr>
    <th scope="row">${href ? html`<a href="${withAsked(asked, href)}">${name}</a>` : name}</th>
    <td>${stateOf(language, line)}</td>
  </tr>`
}

function stateOf(language: Language, { state, since, breaches = 0, alerts = 0 }: WallLine): Html {
  const told = [breaches > 0 ? `${words.breaches[language]}: ${breaches}` : '', alerts > 0 ? `${words.alerts[language]}: ${alerts}` : '']
  const more = told.filter((each) => each !== '').join(', ')
  const from = since === undefined ? html`` : html` ${words.since[language]} <time>${since}</time>`
  return html`<span class="${state}">${marks[state]} ${ResultState.options[state][language]}${from}</span
    >${more === '' ? '' : html`<br /><span class="quiet">${more}</span>`}`
}

/** Not by colour alone. */
const marks: Readonly<Record<WallLine['state'], string>> = { holds: '✓', doesNotHold: '✗', notAssessed: '–' }
