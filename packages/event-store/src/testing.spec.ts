import { eventStoreCases, viewStoreCases } from './testing.js'

it('the contract of the two ports has at least 80 named cases', () => {
  const names = [eventStoreCases, viewStoreCases].flatMap((each) => Object.values(each).flatMap((cases) => Object.keys(cases)))
  expect(names.length).toBeGreaterThanOrEqual(80)
})
