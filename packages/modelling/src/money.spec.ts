import { euros, inEuros, Money } from './money.js'

describe('an amount of money', () => {
  it('is whole cents of the euro', () => {
    expect(euros(12.34)).toEqual({ cents: 1234, currency: 'EUR' })
    expect(Money.is(euros(0))).toBe(true)
    expect(Money.is({ cents: 12.5, currency: 'EUR' })).toBe(false)
    expect(Money.is({ cents: 12, currency: 'SEK' })).toBe(false)
    expect(Money.is({ cents: -1, currency: 'EUR' })).toBe(false)
  })

  it('is not falsified by the fractions of floating point', () => {
    expect(euros(1.005 * 100).cents).toBe(10_050)
    expect(euros(0.1 + 0.2).cents).toBe(30)
    expect(euros(4.35).cents).toBe(435)
  })

  it('is said in euros with both places', () => {
    expect([0, 0.05, 9600, 1234.5].map((amount) => inEuros(euros(amount)))).toEqual(['0.00', '0.05', '9600.00', '1234.50'])
  })

  it('has an upper limit, far inside what a number holds exactly', () => {
    expect(Money.is(euros(1_000_000_000))).toBe(true)
    expect(Money.is({ cents: 100_000_000_001, currency: 'EUR' })).toBe(false)
  })
})
