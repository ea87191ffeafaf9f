import type { AnyDecider } from '@dutybook/modelling'
import { oversightProceeding } from './oversight/proceeding/decider.js'
import { oversightSubject } from './oversight/subject/decider.js'

/** Every aggregate of the service. Routes, OpenAPI, the catalogue, help texts and the laws of the tests follow from this list. */
export const aggregates: readonly AnyDecider[] = [oversightSubject, oversightProceeding]
