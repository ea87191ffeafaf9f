import { generalPart } from '@dutybook/domain'
import { positions, VerdictFinding, type Label, type Language, type LawRef, type Verdict } from '@dutybook/modelling'
import { ResultState } from '../answers/wall-answer.js'
import { mostEvents, type ToldVerdict } from '../reading/told-verdict.js'
import { citation, lawHref } from './citation.js'
import { dayForm, navigation, withAsked, type Asked } from './day-form.js'
import { eventTable } from './event-table.js'
import { html, type Html } from './html.js'
import { page } from './page.js'

const words = {
  all: { et: 'Kõik tulemused', en: 'All results' },
  since: { et: 'alates', en: 'since' },
  asOf: { et: 'Seisuga', en: 'As of' },
  known: { et: 'Arvestatud on seda, mis oli kirja pandud hiljemalt', en: 'From what had been written down by' },
  charge: { et: 'Kes vastutab', en: 'Who is in charge' },
  nobody: { et: 'Sel päeval ei olnud ametikohal kedagi.', en: 'Nobody held the position on that day.' },
  substitute: { et: 'asendajana', en: 'as a substitute' },
  why: { et: 'Miks', en: 'Why' },
  nothing: { et: 'Ühtki põhjust ei leitud.', en: 'No reason was found.' },
  subject: { et: 'Mida see puudutab', en: 'What it concerns' },
  from: { et: 'Alates', en: 'Since' },
  basis: { et: 'Alus', en: 'Basis' },
  code: { et: 'Kood', en: 'Code' },
  proof: { et: 'Mis seda tõendab', en: 'What proves it' },
} as const satisfies Readonly<Record<string, Label>>

/** Why a result holds or not, since when, by which events and which law, and who is in charge. */
export function verdictPage(asked: Asked, { verdict, events, inCharge, asOf }: ToldVerdict): string {
  const { language } = asked
  const finding = (each: VerdictFinding): Html => shownFinding(language, verdict.day, each, events)
  return page(
    language,
    `${verdict.result} ${verdict.label[language]}`,
    html`${navigation(asked, html`<a href="${withAsked(asked, '/')}">${words.all[language]}</a>`)} ${dayForm(asked, verdict.day)}
      <p>${words.asOf[language]} ${verdict.day}: ${stateOf(language, verdict)}</p>
      <p class="quiet">${words.known[language]} ${asOf.recorded}.</p>
      <h2>${words.charge[language]}</h2>
      ${shownCharge(language, inCharge)}
      <h2>${words.why[language]}</h2>
      ${verdict.findings.length === 0 ? html`<p>${words.nothing[language]}</p>` : verdict.findings.map(finding)}
      ${
        verdict.holds && verdict.evidence.length > 0
          ? html`<h2>${words.proof[language]}</h2>
              ${eventTable(language, verdict.evidence, mostEvents, events)}`
          : ''
      }`,
  )
}

function stateOf(language: Language, { holds, since }: Verdict): Html {
  const state = holds ? 'holds' : 'doesNotHold'
  const name = ResultState.options[state][language]
  return html`<strong class="${state}">${since === undefined ? name : `${name} ${words.since[language]} ${since}`}</strong>`
}

function shownCharge(language: Language, inCharge: ToldVerdict['inCharge']): Html {
  if (inCharge.length === 0) return html`<p>${positions[generalPart.position][language]}. ${words.nobody[language]}</p>`
  const persons = inCharge.map(
    ({ person, position, how, from }) =>
      html`<li>
        ${positions[position][language]}: <code>${person}</code> ${how === 'substitute' ? `${words.substitute[language]} ` : ''}(${
          words.since[language]
        }
        ${from})
      </li>`,
  )
  return html`<ul>
    ${persons}
  </ul>`
}

function shownFinding(language: Language, day: string, finding: VerdictFinding, events: ToldVerdict['events']): Html {
  const { code, text, weight, subject, since, basis, evidence } = finding
  const cited = (each: LawRef): Html => html`<a href="${lawHref(each, day)}">${citation(language, each)}</a><br />`
  return html`<section class="card">
    <h3>${text[language]}</h3>
    <dl>
      <dt>${VerdictFinding.fields.weight.label[language]}</dt>
      <dd class="${weight === 'breach' ? 'doesNotHold' : ''}">${VerdictFinding.fields.weight.options[weight][language]}</dd>
      ${
        since === undefined
          ? ''
          : html`<dt>${words.from[language]}</dt>
              <dd>${since}</dd>`
      }
      <dt>${words.subject[language]}</dt>
      <dd><code>${subject}</code></dd>
      <dt>${words.basis[language]}</dt>
      <dd>${basis.map(cited)}</dd>
      <dt>${words.code[language]}</dt>
      <dd><code>${code}</code></dd>
    </dl>
    ${evidence.length === 0 ? '' : eventTable(language, evidence, mostEvents, events)}
  </section>`
}
