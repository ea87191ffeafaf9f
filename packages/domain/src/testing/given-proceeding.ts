import type { Law } from '@dutybook/modelling'
import type { ProceedingEvent } from '../oversight/proceeding/events.js'
import { given, type Plain } from '@dutybook/modelling/testing'
import { oversightProceeding } from '../oversight/proceeding/decider.js'
import { estonia, type Sample } from './sample.js'
import { shelter } from './subject-samples.js'

/** After the last day of the samples, so that a command that names no day comes after what is on record. */
const now = '2026-03-02T08:30:00.000Z'

/** A proceeding after these events. Its rules see the shelter and the law of Estonia, unless the test says otherwise. */
export const givenProceeding = (events: readonly Plain<ProceedingEvent>[], beside: readonly Sample[] = [shelter], law: Law = estonia.law) =>
  given(oversightProceeding, events, { ...estonia, law, related: beside, now })
