import type { Label, Language } from '@dutybook/modelling'
import { html, type Html } from './html.js'

/** What a page was asked for, so that its links keep it. */
export interface Asked {
  readonly language: Language
  readonly path: string
  /** The parameters of the address, without the language. */
  readonly parameters: Readonly<Record<string, string>>
  /** Whether the language stands in the address. */
  readonly named: boolean
}

const words = {
  day: { et: 'Mis päeva seisuga', en: 'As of the day' },
  show: { et: 'Näita', en: 'Show' },
  today: { et: 'tänane seis', en: 'as of today' },
  lastFact: { et: 'viimati kirja pandud sündmuse päeva seis', en: 'as of the day of the last fact written down' },
} as const satisfies Readonly<Record<string, Label>>

/** A path with the past and the language that the page was asked for. */
export function withAsked({ language, parameters, named }: Asked, path: string, changes: Readonly<Record<string, string>> = {}): string {
  const all = new URLSearchParams({ ...parameters, ...(named ? { lang: language } : {}), ...changes })
  return all.size === 0 ? path : `${path}?${all.toString()}`
}

/** The other language, and whatever else leads away from the page. */
export const navigation = (asked: Asked, ...links: readonly Html[]): Html => {
  const [other, name] = asked.language === 'et' ? (['en', 'In English'] as const) : (['et', 'Eesti keeles'] as const)
  return html`<nav>${links}<a href="${withAsked(asked, asked.path, { lang: other })}" hreflang="${other}" lang="${other}">${name}</a></nav>`
}

/** A plain form for another day. */
export function dayForm(asked: Asked, day: string, lastFactOn?: string): Html {
  const { language, path, parameters, named } = asked
  const kept = Object.entries(parameters).filter(([name]) => !['asOfOccurred', 'day'].includes(name))
  const hidden = [...kept, ...(named ? [['lang', language] as const] : [])].map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )
  const plain = withAsked({ ...asked, parameters: Object.fromEntries(kept) }, path)
  const last = lastFactOn && lastFactOn !== day ? lastFactOn : undefined
  return html`<form method="get" action="${path}">
    ${hidden}
    <label for="asOfOccurred">${words.day[language]}</label>
    <input type="date" id="asOfOccurred" name="asOfOccurred" value="${day}" required />
    <button>${words.show[language]}</button>
    ${'asOfOccurred' in parameters ? html`<a href="${plain}">${words.today[language]}</a>` : ''}
    ${last ? html`<a href="${withAsked(asked, path, { asOfOccurred: last })}">${words.lastFact[language]}: ${last}</a>` : ''}
  </form>`
}
