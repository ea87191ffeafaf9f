import { record } from './record.js'
import { count, literal } from './value.js'

/** An amount in whole cents. Never a fraction, so sums are exact. */
export const Money = record(
  'Money',
  { et: 'Rahasumma', en: 'Amount of money' },
  {
    cents: count('Cents', { et: 'Sentides', en: 'In cents' }, { min: 0, max: 1_000_000_000_00 }),
    currency: literal('EUR', { et: 'euro', en: 'euro' }),
  },
)
export interface Money {
  readonly cents: number
  readonly currency: 'EUR'
}

export const euros = (amount: number): Money => ({ cents: Math.round(amount * 100), currency: 'EUR' })

/** `9600.00`, for the text of a refusal. */
export const inEuros = ({ cents }: Money): string => (cents / 100).toFixed(2)
