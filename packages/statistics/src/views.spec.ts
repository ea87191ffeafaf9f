import { aggregates } from '@dutybook/domain'
import { estonia, recordedLog, samples } from '@dutybook/domain/testing'
import { viewLaws } from '@dutybook/modelling/testing'
import { statisticsViews } from './views.js'

const world = { ...estonia, kinds: aggregates, history: recordedLog(...Object.values(samples)) }

describe.each(statisticsViews.map((view) => ({ name: view.name, view })))('The view $name', ({ view }) => {
  it.each(viewLaws(view, world).map((law) => [law.name, law.check] as const))('%s', (_, check) => check())
})

it('Every view has a name of its own', () => {
  expect(new Set(statisticsViews.map(({ name }) => name)).size).toBe(statisticsViews.length)
})
