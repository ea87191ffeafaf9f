import type { Language } from '@dutybook/modelling'
import type { Request } from 'express'

/** The language that the reader likes better; Estonian for one who does not say. */
export const languageOf = (request: Request): Language => (request.acceptsLanguages('et', 'en') === 'en' ? 'en' : 'et')
