import type { Label, Language } from '@dutybook/modelling'
import { problemType } from '../problems/problem-document.js'
import { knownCodes, type ExplainedCode, type Meaning } from './explained-code.js'
import { citation } from './citation.js'
import { html, type Html } from './html.js'
import { page } from './page.js'

const words = {
  codes: { et: 'Veakoodid', en: 'Problem codes' },
  status: { et: 'HTTP olek', en: 'HTTP status' },
  of: { et: 'Kelle reegel', en: 'Whose rule' },
  basis: { et: 'Õiguslik alus', en: 'Legal basis' },
} as const satisfies Readonly<Record<string, Label>>

export const codeList = { codes: knownCodes.map((code) => ({ code, href: problemType(code) })) }

export const codeListPage = (language: Language): string =>
  page(
    language,
    words.codes[language],
    html`<ul>
      ${codeList.codes.map(({ code, href }) => html`<li><a href="${href}">${code}</a></li>`)}
    </ul>`,
  )

export const codePage = (language: Language, { code, meanings }: ExplainedCode): string =>
  page(language, code, html`${meanings.map((each) => shownMeaning(language, each))}`)

const shownMeaning = (language: Language, { of, status, title, text, legalBasis }: Meaning): Html =>
  html`<section>
    <h2>${title[language]}</h2>
    <p>${text[language]}</p>
    <ul>
      <li>${words.status[language]}: ${status}</li>
      ${of ? html`<li>${words.of[language]}: ${of[language]}</li>` : ''}
      ${legalBasis.length > 0 ? html`<li>${words.basis[language]}: ${legalBasis.map((each) => citation(language, each)).join('; ')}</li>` : ''}
    </ul>
  </section>`
