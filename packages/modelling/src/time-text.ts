export const localDatePattern = '^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$'
export const instantPattern =
  '^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$'

const dateForm = new RegExp(localDatePattern, 'u')
const instantForm = new RegExp(instantPattern, 'u')
export const midnight = (date: string): number => Date.parse(`${date}T00:00:00.000Z`)

export function isoOf(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString()
}

/** For a text of the form of a date. Every month has 28 days: most dates need no calendar, which a long replay feels. */
const isRealDay = (date: string): boolean => Number(date.slice(8)) <= 28 || isoOf(midnight(date)).startsWith(date)

export const isLocalDateText = (text: string): boolean => dateForm.test(text) && isRealDay(text)

export const isInstantText = (text: string): boolean => instantForm.test(text) && isRealDay(text.slice(0, 10))
