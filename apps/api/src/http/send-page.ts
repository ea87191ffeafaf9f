import type { Request, Response } from 'express'
import type { Asked } from '../pages/day-form.js'
import { languageOf } from './language.js'

/** A person with a browser asks for a page; a program that does not say gets JSON. */
export const wantsPage = (request: Request): boolean => request.accepts(['json', 'html']) === 'html'

/** What differs by the header must not be kept for one who sends another. */
export const varies = 'Accept, Accept-Language'

export const sendPage = (request: Request, response: Response, page: string): void => {
  response.set('Content-Language', languageOf(request)).type('html').send(page)
}

/** The address of a page, whose links keep its past and its language. */
export function askedIn(request: Request): Asked {
  const { pathname, searchParams } = new URL(request.originalUrl, 'http://localhost')
  const { lang, ...parameters } = Object.fromEntries(searchParams)
  return { language: languageOf(request), path: pathname, parameters, named: lang !== undefined }
}
