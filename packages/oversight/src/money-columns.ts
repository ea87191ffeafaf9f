import { count } from '@dutybook/modelling'

/** A column with a sum of money in cents, wider than one amount. */
export const centsColumn = (name: string, et: string, en: string) =>
  count(name, { et: `${et} (sentides)`, en: `${en} (in cents)` }, { max: Number.MAX_SAFE_INTEGER })

/** The same for a difference, which may be below zero. */
export const differenceColumn = (name: string, et: string, en: string) =>
  count(name, { et: `${et} (sentides)`, en: `${en} (in cents)` }, { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER })
