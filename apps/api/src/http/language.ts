import type { Language } from '@dutybook/modelling'
import type { Request } from 'express'

/** The language that the address names, or that the reader likes better; Estonian for one who does not say. */
export function languageOf(request: Request): Language {
  const { lang } = request.query
  if (lang === 'et' || lang === 'en') return lang
  return request.acceptsLanguages('et', 'en') === 'en' ? 'en' : 'et'
}
