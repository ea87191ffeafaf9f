import { count, Money, record } from '@dutybook/modelling'

/** Many amounts together: above what one amount may be. */
export const MoneySum = record(
  'MoneySum',
  { et: 'Rahasummad kokku', en: 'Sum of amounts' },
  {
    cents: count('CentSum', { et: 'Sentides kokku', en: 'Sum in cents' }, { max: Number.MAX_SAFE_INTEGER }),
    currency: Money.fields.currency,
  },
)

export const moneyOf = (cents: number): Money => ({ cents, currency: 'EUR' })

export const sumOf = (amounts: readonly Money[]): Money => moneyOf(amounts.reduce((sum, { cents }) => sum + cents, 0))
