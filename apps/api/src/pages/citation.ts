import { acts, type ActAbbreviation } from '@dutybook/domain'
import type { Language, LawRef } from '@dutybook/modelling'

/** `75¹ lg 4` is said as `75¹ (4)` in English; several sections have a sign of their own. */
function sectionIn(language: Language, section: string): string {
  const sign = /\d\s*[–,]\s*\d/u.test(section) ? '§§' : '§'
  return `${sign} ${language === 'en' ? section.replace(/ lg (\d+)/gu, ' ($1)') : section}`
}

/** The name of the act with the section; the job description has points. */
export function citation(language: Language, { act, section }: LawRef): string {
  const name = Object.hasOwn(acts, act) ? acts[act as ActAbbreviation][language] : act
  return act === 'AJ' ? `${name}, ${language === 'et' ? 'punkt' : 'point'} ${section}` : `${name} ${sectionIn(language, section)}`
}

/** Where a reader finds more: the job description, or the values of the law of that day. */
export const lawHref = ({ act }: LawRef, day: string): string => (act === 'AJ' ? '/v1/charter' : `/v1/law?day=${day}`)
